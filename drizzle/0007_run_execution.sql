ALTER TABLE "workflow_runs" ADD COLUMN "instance" text;--> statement-breakpoint
ALTER TABLE "workflow_runs" ADD COLUMN "execution" integer DEFAULT 0 NOT NULL;