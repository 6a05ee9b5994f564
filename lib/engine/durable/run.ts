import { setTimeout as sleep } from "node:timers/promises";
import type { Workflow } from "../define";
import { MissingToolError, Stopped } from "../errors";
import { execute } from "../execute";
import type { Runtime } from "../runtime";
import type { ClaimedRun } from "./claim";
import { engineConfig, workflowNamed } from "./engine";
import { History, readHistory } from "./history";
import { DurableJournal, record } from "./journal";
import { throughOutages } from "./outage";
import { settleApproval } from "./settle";

/**
 * Executes a run that this process has claimed, from where earlier executions left it, until it ends, waits or is taken
 * over. Never throws: what breaks the machinery itself ends the run.
 */
export async function executeClaimed(run: ClaimedRun): Promise<void> {
  const workflow = workflowNamed(run.workflow);
  try {
    if (workflow?.version !== run.version) return await refuse(run, workflow);
    const { id, input, from } = run;
    const history = run.execution > 1 ? await throughOutages(() => readHistory(id)) : new History();
    await execute(workflow, { id, input, ...(from && { from }) }, runtimeOf(run, history));
  } catch (error) {
    console.error(`Run ${run.id}:`, error);
    const [code, message] =
      error instanceof MissingToolError
        ? ["missing_tool", "The shop is missing something this needs. Please tell the desk."]
        : ["internal", "The shop could not finish this. What was already done is kept; you can try again."];
    await fail(run, code, message).catch((reason) => console.error(`Run ${run.id} is left:`, reason));
  }
}

/** A run finishes on the version it started with. When that is gone it ends, rather than going on with other code. */
function refuse(run: ClaimedRun, workflow: Workflow | undefined): Promise<void> {
  const now = workflow ? `version ${workflow.version}` : "gone";
  return fail(
    run,
    "version_gone",
    `This began with version ${run.version} of ${run.workflow}, which is now ${now}. Start it again; what was already done is kept.`,
  );
}

async function fail({ id, execution }: ClaimedRun, code: string, message: string): Promise<void> {
  const error = { code, message };
  const event = { kind: "run_failed" as const, key: "run:end", data: { error } };
  const entry = { events: [event], change: { status: "failed" as const, error } };
  await throughOutages(() => record(id, entry, { by: execution }));
}

function runtimeOf({ id: runId, person, conversationId, execution }: ClaimedRun, history: History): Runtime {
  const { bindTools } = engineConfig();
  const journal = new DurableJournal(runId, execution, history.told);
  // What the machinery itself throws is not the workflow's failure: it goes up untouched.
  const own = new WeakSet<object>();
  const machinery = <Value>(work: Promise<Value>) =>
    work.catch((error) => {
      own.add(error);
      throw error;
    });
  return {
    journal: { note: (entry) => journal.note(entry), flush: () => machinery(journal.flush()) },
    bindTools: (context) => bindTools(person, { ...context, ...(conversationId && { conversationId }) }),
    recorded: (what, step) => history.recorded(what, step),
    hasAsked: (step) => history.hasAsked(step),
    decision: async (step) => {
      // Nobody waits in memory for days: whoever brings the answer has the run taken up again.
      if (!history.hasAsked(step)) throw new Stopped("waiting");
      const known = history.decision(step);
      return known !== undefined ? known : machinery(throughOutages(() => settleApproval(runId, step)));
    },
    sleep: async (ms) => void (await sleep(ms)),
    random: Math.random,
    isOwnError: (error) => typeof error === "object" && error !== null && own.has(error),
    report: (error, step) => console.error(`Run ${runId}${step ? `, step ${step}` : ""}:`, error),
  };
}
