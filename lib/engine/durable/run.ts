import { setTimeout as sleep } from "node:timers/promises";
import { Compensation, notUndone } from "../compensation";
import type { Workflow } from "../define";
import { type Failure, MissingToolError, Stopped } from "../errors";
import { execute } from "../execute";
import type { Runtime } from "../runtime";
import type { ClaimedRun } from "./claim";
import { engineConfig, workflowNamed } from "./engine";
import { History, readHistory } from "./history";
import { DurableJournal } from "./journal";
import { throughOutages } from "./outage";
import { settleApproval } from "./settle";

/**
 * Executes a run that this process has claimed, from where earlier executions left it, until it ends, waits or is taken
 * over. Never throws: what breaks the machinery itself ends the run.
 */
export async function executeClaimed(run: ClaimedRun): Promise<void> {
  const workflow = workflowNamed(run.workflow);
  try {
    const history = run.execution > 1 ? await throughOutages(() => readHistory(run.id)) : new History();
    if (workflow?.version !== run.version) await giveUp(run, history, versionGone(run, workflow));
    else await execute(workflow, runOf(run), runtimeOf(run, history));
  } catch (error) {
    console.error(`Run ${run.id}:`, error);
    const history = throughOutages(() => readHistory(run.id));
    await history
      .then((told) => giveUp(run, told, error instanceof MissingToolError ? missingTool : broken))
      .catch((reason) => console.error(`Run ${run.id} is left:`, reason));
  }
}

const runOf = ({ id, input, from }: ClaimedRun) => ({ id, input, ...(from && { from }) });

const missingTool = {
  code: "missing_tool",
  message: "The shop is missing something this needs. Please tell the desk.",
};
const broken = { code: "internal", message: "The shop could not finish this. You can try again." };

/** A run finishes on the version it started with. When that is gone it ends, rather than going on with other code. */
function versionGone(run: ClaimedRun, workflow: Workflow | undefined): Failure {
  const now = workflow ? `version ${workflow.version}` : "gone";
  return {
    code: "version_gone",
    message: `This began with version ${run.version} of ${run.workflow}, which is now ${now}. Start it again.`,
  };
}

/** Ends a run whose code cannot go on. What its history says is to be undone is undone by the tools named there. */
async function giveUp(run: ClaimedRun, history: History, why: Failure): Promise<void> {
  const runtime = runtimeOf(run, history);
  const compensation = new Compensation({ steps: {} }, runOf(run), runtime);
  let lost = 0;
  for (const [step, tool] of history.undoings) {
    if (tool === true) lost += 1;
    else compensation.add(step, undefined, tool);
  }
  let completedSteps = history.completedSteps;
  const failures = await compensation.undoAll((undone) => {
    completedSteps = completedSteps.filter((step) => step !== undone);
    return { completedSteps };
  });
  const kept =
    history.undoings.size > 0 ? "What it had done was taken back." : "What was already done is kept.";
  const error =
    failures.length + lost > 0 ? notUndone(why.message) : { ...why, message: `${why.message} ${kept}` };
  const event = { kind: "run_failed" as const, key: "run:end", data: { error } };
  runtime.journal.note({ events: [event], change: { status: "failed", error } });
  await runtime.journal.flush();
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
    hasBegun: (step) => history.hasBegun(step),
    isUndoing: history.isUndoing,
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
