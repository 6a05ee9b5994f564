import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigserial,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, moment } from "./columns";
import { conversations } from "./conversations";
import { users } from "./users";

export const runStatuses = ["running", "waiting", "completed", "exited", "failed", "cancelled"] as const;
export const runTriggers = ["chat", "button", "api"] as const;

export const workflowRuns = pgTable(
  "workflow_runs",
  {
    id: id(),
    seq: bigserial("seq", { mode: "number" }).notNull(),
    workflow: text("workflow").notNull(),
    version: integer("version").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    trigger: text("trigger", { enum: runTriggers }).notNull(),
    conversationId: uuid("conversation_id").references(() => conversations.id, { onDelete: "set null" }),
    /** Counts per person, so that nobody can meet another's run with it. */
    idemKey: text("idem_key").notNull(),
    /** The order the run is about, if it is about one: the desk looks runs up by it. */
    orderNumber: text("order_number"),
    status: text("status", { enum: runStatuses }).notNull().default("running"),
    input: jsonb("input").$type<unknown>().notNull(),
    state: jsonb("state").$type<Record<string, unknown>>().notNull().default({}),
    /** A code such as not_eligible; only when the status is exited. */
    exitReason: text("exit_reason"),
    /** The same in words for the shopper. */
    exitMessage: text("exit_message"),
    error: jsonb("error").$type<{ code: string; message: string; step?: string }>(),
    /** Sequence number of the latest event; handed out under this row's lock. */
    lastSeq: integer("last_seq").notNull().default(0),
    /** Hash of the latest event, the head of the run's chain. Null: nothing was written since events are chained. */
    lastHash: text("last_hash"),
    cancelRequestedAt: moment("cancel_requested_at"),
    /** The app instance that executes the run, or did last. Null: it waits, or was not taken up yet. */
    instance: text("instance"),
    /** How often the run was taken up. Only the latest execution may write: whoever takes a run over shuts the others out. */
    execution: integer("execution").notNull().default(0),
    /** The failed run that this one goes on from. */
    retryOf: uuid("retry_of").references((): AnyPgColumn => workflowRuns.id, { onDelete: "set null" }),
    waitingFor: text("waiting_for"),
    waitingSince: moment("waiting_since"),
    startedAt: moment("started_at").notNull().defaultNow(),
    finishedAt: moment("finished_at"),
  },
  (t) => [
    unique("workflow_runs_idem_key").on(t.userId, t.workflow, t.idemKey),
    uniqueIndex("workflow_runs_seq_key").on(t.seq),
    // Lists are read by (time, seq), newest first and between two moments: each filter has its index in that order.
    index("workflow_runs_started_idx").on(t.startedAt, t.seq),
    index("workflow_runs_user_idx").on(t.userId, t.startedAt, t.seq),
    // What is to be taken up is looked for all the time, among few.
    index("workflow_runs_live_idx").on(t.startedAt).where(sql`status in ('running', 'waiting')`),
    index("workflow_runs_status_idx").on(t.status, t.startedAt, t.seq),
    index("workflow_runs_workflow_idx").on(t.workflow, t.startedAt, t.seq),
    // The one pair of filters that each leave much: counted by status, too.
    index("workflow_runs_workflow_status_idx").on(t.workflow, t.status, t.startedAt, t.seq),
    index("workflow_runs_order_idx").on(t.orderNumber, t.startedAt, t.seq),
    index("workflow_runs_conversation_idx").on(t.conversationId),
    index("workflow_runs_retry_of_idx").on(t.retryOf),
  ],
);

/** Append-only history of a run (a trigger refuses changes); the truth behind every timeline. */
export const workflowEvents = pgTable(
  "workflow_events",
  {
    runId: uuid("run_id")
      .notNull()
      .references(() => workflowRuns.id, { onDelete: "cascade" }),
    seq: integer("seq").notNull(),
    kind: text("kind").notNull(),
    step: text("step"),
    attempt: integer("attempt"),
    data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
    /** Names the happening, so that a run resumed after a crash does not tell it twice. */
    dedupeKey: text("dedupe_key").notNull(),
    at: moment("at").notNull().default(sql`clock_timestamp()`),
    /** Over the event and the hash of the one before, in hex. Null: written before events were chained. */
    hash: text("hash"),
  },
  (t) => [
    primaryKey({ columns: [t.runId, t.seq] }),
    unique("workflow_events_dedupe_key").on(t.runId, t.dedupeKey),
  ],
);

export const approvals = pgTable(
  "approvals",
  {
    id: id(),
    seq: bigserial("seq", { mode: "number" }).notNull(),
    runId: uuid("run_id")
      .notNull()
      .references(() => workflowRuns.id, { onDelete: "cascade" }),
    step: text("step").notNull(),
    status: text("status", { enum: ["pending", "approved", "declined", "expired", "cancelled"] })
      .notNull()
      .default("pending"),
    /** What the desk needs to decide, as facts. */
    subject: jsonb("subject").$type<Record<string, unknown>>().notNull().default({}),
    amountCents: integer("amount_cents"),
    requestedAt: moment("requested_at").notNull().defaultNow(),
    expiresAt: moment("expires_at").notNull(),
    decidedBy: uuid("decided_by").references(() => users.id),
    decidedAt: moment("decided_at"),
    note: text("note"),
  },
  (t) => [
    unique("approvals_run_step_key").on(t.runId, t.step),
    index("approvals_status_idx").on(t.status, t.seq),
    index("approvals_decided_by_idx").on(t.decidedBy),
  ],
);

/** App instances sharing the database; one that stopped beating is dead. */
export const appInstances = pgTable("app_instances", {
  /** Of one process: where it runs, `#`, and what tells it from those that ran there before. */
  id: text("id").primaryKey(),
  startedAt: moment("started_at").notNull().defaultNow(),
  heartbeatAt: moment("heartbeat_at").notNull().defaultNow(),
});
