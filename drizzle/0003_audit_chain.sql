DROP INDEX "workflow_runs_seq_idx";--> statement-breakpoint
DROP INDEX "workflow_runs_user_idx";--> statement-breakpoint
DROP INDEX "workflow_runs_status_idx";--> statement-breakpoint
DROP INDEX "workflow_runs_workflow_idx";--> statement-breakpoint
DROP INDEX "workflow_runs_order_idx";--> statement-breakpoint
ALTER TABLE "workflow_events" ADD COLUMN "hash" text;--> statement-breakpoint
ALTER TABLE "workflow_runs" ADD COLUMN "last_hash" text;--> statement-breakpoint
CREATE UNIQUE INDEX "workflow_runs_seq_key" ON "workflow_runs" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "workflow_runs_started_idx" ON "workflow_runs" USING btree ("started_at","seq");--> statement-breakpoint
CREATE INDEX "workflow_runs_user_idx" ON "workflow_runs" USING btree ("user_id","started_at","seq");--> statement-breakpoint
CREATE INDEX "workflow_runs_status_idx" ON "workflow_runs" USING btree ("status","started_at","seq");--> statement-breakpoint
CREATE INDEX "workflow_runs_workflow_idx" ON "workflow_runs" USING btree ("workflow","started_at","seq");--> statement-breakpoint
CREATE INDEX "workflow_runs_order_idx" ON "workflow_runs" USING btree ("order_number","started_at","seq");--> statement-breakpoint
CREATE FUNCTION "refuse_event_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Events go with their run: a cascade deletes from inside the foreign key's own trigger.
  IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'workflow_events is append-only' USING ERRCODE = 'restrict_violation';
END
$$;--> statement-breakpoint
CREATE TRIGGER "workflow_events_append_only" BEFORE UPDATE OR DELETE ON "workflow_events"
  FOR EACH ROW EXECUTE FUNCTION "refuse_event_change"();
