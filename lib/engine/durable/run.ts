import { setTimeout as sleep } from "node:timers/promises";
import { DBOS } from "@dbos-inc/dbos-sdk";
import { getSql } from "@/lib/db/client";
import type { Person } from "@/lib/tools/tool";
import type { Decision, Workflow } from "../define";
import { MissingToolError } from "../errors";
import { execute, type RunToExecute } from "../execute";
import type { Runtime } from "../runtime";
import { approvalTopic, settleApproval } from "./approvals";
import { engineConfig, workflowNamed } from "./engine";
import { DurableJournal, record, throughOutages } from "./journal";

interface StoredRun {
  id: string;
  workflow: string;
  version: number;
  status: string;
  input: Record<string, unknown>;
  person: Person;
  conversationId: string | null;
  from: RunToExecute["from"] | null;
}

/** Executes a stored run, or takes it up again. The one function that the durable engine knows. */
export async function executeStoredRun(runId: string): Promise<void> {
  const run = await throughOutages(() => loadRun(runId));
  if (!run || !["running", "waiting"].includes(run.status)) return;
  const workflow = workflowNamed(run.workflow);
  if (!workflow || workflow.version !== run.version) return refuse(run, workflow);
  const { id, input, from } = run;
  try {
    await execute(workflow, { id, input, ...(from && { from }) }, runtimeOf(run));
  } catch (error) {
    if (!(error instanceof MissingToolError)) throw error;
    console.error(`Run ${runId}:`, error.message);
    await fail(runId, "missing_tool", "The shop is missing something this needs. Please tell the desk.");
  }
}

/** A run finishes on the version it started with. When that is gone it ends, rather than going on with other code. */
function refuse(run: StoredRun, workflow: Workflow | undefined): Promise<void> {
  const now = workflow ? `version ${workflow.version}` : "gone";
  return fail(
    run.id,
    "version_gone",
    `This began with version ${run.version} of ${run.workflow}, which is now ${now}. Start it again; what was already done is kept.`,
  );
}

export async function fail(runId: string, code: string, message: string): Promise<void> {
  const error = { code, message };
  const event = { kind: "run_failed" as const, key: "run:end", data: { error } };
  await throughOutages(() => record(runId, { events: [event], change: { status: "failed", error } }));
}

function runtimeOf({ id: runId, person, conversationId }: StoredRun): Runtime {
  const { bindTools } = engineConfig();
  const journal = new DurableJournal(runId);
  // What the machinery itself throws is not the workflow's failure: it goes up, and another execution takes the run on.
  const own = new WeakSet<object>();
  const machinery = <Value>(work: Promise<Value>) =>
    work.catch((error) => {
      own.add(error);
      throw error;
    });
  return {
    journal: { note: (entry) => journal.note(entry), flush: () => machinery(journal.flush()) },
    bindTools: (context) => bindTools(person, { ...context, ...(conversationId && { conversationId }) }),
    once: (name, body) => machinery(DBOS.runStep(body, { name })),
    decision: (step, { expiresInMs }) => machinery(decision(runId, step, expiresInMs)),
    sleep: async (ms) => void (await sleep(ms)),
    random: Math.random,
    isOwnError: (error) => typeof error === "object" && error !== null && own.has(error),
    report: (error, step) => console.error(`Run ${runId}${step ? `, step ${step}` : ""}:`, error),
  };
}

async function decision(runId: string, step: string, expiresInMs: number): Promise<Decision | null> {
  await DBOS.recv(approvalTopic(step), { timeoutSeconds: expiresInMs / 1000 });
  // The message only wakes: the row says what was decided, and by whom.
  return DBOS.runStep(() => throughOutages(() => settleApproval(runId, step)), { name: `${step}:settle` });
}

/**
 * With the state of the run it goes on from; that chain's first run gives the keys, but for a step that was undone: its
 * old key stands for what was taken back, so the run after the undoing gives it a new one.
 */
async function loadRun(runId: string): Promise<StoredRun | undefined> {
  const [row] = await getSql()<StoredRun[]>`
    with recursive chain as (
      select r.id, r.retry_of, 0 as depth from workflow_runs r where r.id = ${runId}
      union all
      select r.id, r.retry_of, depth + 1 from chain join workflow_runs r on r.id = chain.retry_of
    )
    select r.id, r.workflow, r.version, r.status, r.input, r.conversation_id as "conversationId",
      jsonb_build_object('id', u.id, 'role', u.role) as person,
      case when before.id is not null then jsonb_build_object(
        'id', (select id from chain order by depth desc limit 1),
        'outputs', coalesce((
          select jsonb_object_agg(step, before.state -> step)
          from jsonb_array_elements_text(before.state -> 'completedSteps') as step
        ), '{}'),
        'keys', coalesce((
          select jsonb_object_agg(undone.step, next.id)
          from (
            select e.step, min(depth) as depth from chain join workflow_events e on e.run_id = chain.id
            where e.kind = 'compensation_completed' group by e.step
          ) as undone join chain next on next.depth = undone.depth - 1
        ), '{}')) end as "from"
    from workflow_runs r
    join users u on u.id = r.user_id
    left join workflow_runs before on before.id = r.retry_of
    where r.id = ${runId}`;
  return row;
}
