import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { getSql } from "@/lib/db/client";
import type { Person } from "@/lib/tools/tool";
import type { OrderOf, Workflow } from "../define";
import { RunError, TooManyRuns } from "../errors";
import { chain } from "./chain";
import { dispatch, executeHere } from "./dispatch";
import { checkRunId, engine, engineConfig, isDesk, noSuchRun, workflowNamed } from "./engine";
import { engineReady } from "./launch";

/** What `atMostPerMinute` looks back on. */
const WINDOW = "1 minute";

type Starter = Pick<Person, "id"> & Partial<Person>;

export interface StartRun {
  workflow: string;
  input: unknown;
  /** Without a role: a shopper. */
  person: Starter;
  trigger: "chat" | "button" | "api";
  conversationId?: string;
  /** The same key gives the same run, once per person and workflow. 1–200 characters. */
  idempotencyKey: string;
  /**
   * So many new runs of the person a minute, ≥ 1, whatever started them; not set: any number. Those that begin in the same
   * instant do not see each other: a burst may pass it by as many as the instances have connections.
   */
  atMostPerMinute?: number;
}

export interface StartedRun {
  id: string;
  /** False: the key had started it before. */
  created: boolean;
}

/**
 * Starts a run and returns at once; watchRun and getRun tell how it goes.
 * @throws RunError invalid_input (no such workflow, unusable text), forbidden (the desk alone starts it), conflict (the key
 * was used for something else), unavailable (the engine is not up); TooManyRuns; ZodError with paths below `input`
 */
export async function startRun(request: StartRun): Promise<StartedRun> {
  await engineReady();
  const workflow = workflowNamed(request.workflow);
  if (!workflow) {
    const names = engineConfig().workflows.map(({ name }) => name);
    throw new RunError(
      "invalid_input",
      `There is no such workflow. There are: ${names.join(", ")}.`,
      "workflow",
    );
  }
  checkStarter(workflow, request.person);
  const input = parseInput(workflow, request.input);
  return insertAndStart(workflow, { ...request, input });
}

/**
 * Goes on from a run that failed or was cancelled: what it finished is taken over, and its writes keep their keys, so that
 * nothing is done a second time. Asked twice it gives the same new run.
 * @throws RunError not_found, forbidden (no longer of the desk), conflict (it has not failed, or its workflow has another version now);
 * TooManyRuns
 */
export async function retryRun(
  person: Person,
  runId: string,
  limit: Pick<StartRun, "atMostPerMinute"> = {},
): Promise<StartedRun> {
  checkRunId(runId);
  await engineReady();
  const [run] = await getSql()<
    {
      workflow: string;
      version: number;
      status: string;
      input: Record<string, unknown>;
      conversation_id: string | null;
    }[]
  >`select workflow, version, status, input, conversation_id from workflow_runs where id = ${runId} and user_id = ${person.id}`;
  if (!run) throw noSuchRun();
  if (!["failed", "cancelled"].includes(run.status))
    throw new RunError("conflict", "Only a run that failed or was cancelled can be tried again.");
  const workflow = workflowNamed(run.workflow);
  // What it finished was made by other code: taken over, it might not fit.
  if (workflow?.version !== run.version)
    throw new RunError(
      "conflict",
      "This can no longer be tried again: the shop does it another way now. Start it anew.",
    );
  checkStarter(workflow, person);
  return insertAndStart(workflow, {
    ...limit,
    person,
    input: run.input,
    trigger: "button",
    idempotencyKey: `retry:${runId}`,
    retryOf: runId,
    ...(run.conversation_id && { conversationId: run.conversation_id }),
  });
}

function checkStarter({ startedBy }: Workflow, { id, role = "shopper" }: Starter): void {
  if (startedBy === "desk" && !isDesk({ id, role }))
    throw new RunError("forbidden", "Only the support desk can start this.");
}

function parseInput(workflow: Workflow, given: unknown): Record<string, unknown> {
  const parsed = workflow.input.safeParse(given);
  if (!parsed.success) {
    throw new z.ZodError(parsed.error.issues.map((issue) => ({ ...issue, path: ["input", ...issue.path] })));
  }
  if (holdsUnstorable(parsed.data))
    throw new RunError("invalid_input", "The input holds a character that cannot be kept.", "input");
  return parsed.data as Record<string, unknown>;
}

/** Whether any text in it holds NUL or half of a surrogate pair, which PostgreSQL's jsonb does not keep. */
function holdsUnstorable(value: unknown): boolean {
  if (typeof value === "string") return /[\0\p{Surrogate}]/u.test(value);
  return typeof value === "object" && value !== null && Object.values(value).some(holdsUnstorable);
}

interface NewRun extends Omit<StartRun, "workflow" | "input"> {
  input: Record<string, unknown>;
  retryOf?: string;
}

/** Should this process die right after storing the run, another one takes it up. */
async function insertAndStart(workflow: Workflow, run: NewRun): Promise<StartedRun> {
  const { id, created } = await insertRun(workflow, run);
  if (!created) return { id, created: false };
  const { input, conversationId = null } = run;
  const { name, version } = workflow;
  if (run.retryOf) await dispatch(id).catch((error) => console.error(`Run ${id} is left for now:`, error));
  else
    executeHere({
      id,
      workflow: name,
      version,
      input,
      person: created,
      conversationId,
      execution: 1,
      from: null,
    });
  return { id, created: true };
}

/** A new run is this instance's from the first moment on, unless it goes on from another one: then it is claimed. */
async function insertRun(
  workflow: Workflow,
  run: NewRun,
): Promise<{ id: string; created: Person | undefined }> {
  const sql = getSql();
  const instance = run.retryOf ? null : engine().instance;
  const input = JSON.stringify(run.input);
  const orderOf: OrderOf = async (of) => (await engineConfig().orderOf?.(run.person, of)) ?? null;
  const orderNumber = (await workflow.orderNumber?.(run.input as never, orderOf)) ?? null;
  const told = JSON.stringify({ trigger: run.trigger, input: run.input, retryOf: run.retryOf });
  const most = run.atMostPerMinute ?? null;
  const first = { run: "facts.id", seq: "1", event: "event", at: "facts.started_at" };
  const [created] = await sql<{ id: string; person: Person }[]>`
    with facts as (
      select ${uuidv7()}::uuid as id, ${workflow.name}::text as workflow, ${workflow.version}::int as version,
        ${run.person.id}::uuid as user_id, ${run.trigger}::text as trigger, ${run.idempotencyKey}::text as idem_key,
        ${orderNumber}::text as order_number, ${input}::text::jsonb as input,
        clock_timestamp() as started_at
    ), event as (
      select 'run_started' as kind, null::text as step, null::int as attempt, ${told}::text::jsonb as data
    ), first as (
      select ${chain.first("facts", first)} as hash from facts, event
    ), run as (
      insert into workflow_runs
        (id, workflow, version, user_id, trigger, conversation_id, idem_key, order_number, retry_of, input, state,
          started_at, last_seq, last_hash, instance, execution)
      select facts.id, workflow, version, user_id, trigger, ${run.conversationId ?? null}::uuid, idem_key, order_number,
        ${run.retryOf ?? null}::uuid, input, input || '{"completedSteps": [], "errors": []}', started_at, 1, first.hash,
        ${instance}, ${instance ? 1 : 0}
      from facts, first
      where ${most}::int is null or ${most}::int > (
        select count(*) from workflow_runs r where r.user_id = facts.user_id and r.started_at > facts.started_at - ${WINDOW}::interval)
      on conflict (user_id, workflow, idem_key) do nothing
      returning id, user_id, started_at, last_hash
    ), told as (
      insert into workflow_events (run_id, seq, kind, data, dedupe_key, at, hash)
      select run.id, 1, kind, data, 'run:start', run.started_at, run.last_hash from run, event
    )
    select run.id, jsonb_build_object('id', u.id, 'role', u.role) as person
    from run join users u on u.id = run.user_id`;
  if (created) return { id: created.id, created: created.person };
  const [existing] = await sql<{ id: string; same: boolean }[]>`
    select id, input = ${input}::text::jsonb as same from workflow_runs
    where user_id = ${run.person.id} and workflow = ${workflow.name} and idem_key = ${run.idempotencyKey}`;
  if (!existing && most !== null) throw new TooManyRuns(await secondsToWait(run.person.id, most));
  if (!existing) throw new Error("A run with this key was there and is gone");
  if (!existing.same)
    throw new RunError(
      "conflict",
      "This Idempotency-Key was already used for something else. Use a new one.",
    );
  return { id: existing.id, created: undefined };
}

/** Until so many of the person's latest runs are no longer of the last minute that another one may start. */
async function secondsToWait(personId: string, most: number): Promise<number> {
  const [row] = await getSql()<{ seconds: number }[]>`
    select ceil(extract(epoch from started_at + ${WINDOW}::interval - clock_timestamp()))::int as seconds
    from workflow_runs where user_id = ${personId} order by started_at desc, seq desc offset ${most - 1} limit 1`;
  return Math.max(1, row?.seconds ?? 1);
}
