import { type Tool, tool } from "ai";
import type { z } from "zod";
import type { RunView } from "@/lib/engine/wire";
import type { Person } from "@/lib/tools/tool";
import type { CallScope } from "./call-scope";
import { toolFailure } from "./tool-failure";
import type { RunOutput } from "./wire";

/** How long a turn waits for a run before it goes on without its end, in ms. */
const PATIENCE_MS = 60_000;

/** A workflow as the model is offered it. */
export interface OfferedWorkflow {
  name: string;
  description: string;
  input: z.ZodType;
  needsConfirmation: boolean;
}

/** The engine, as far as a turn needs it. */
export interface Runs {
  /** Starts a run, or finds the one that this person started with the same key. */
  start(request: {
    workflow: string;
    input: unknown;
    person: Person;
    conversationId: string;
    idempotencyKey: string;
  }): Promise<{ id: string }>;
  /** The run when it has ended or waits for a person; as it is then when `timeoutMs` is over or `signal` aborts. */
  settled(
    person: Person,
    id: string,
    options: { timeoutMs: number; signal?: AbortSignal | undefined },
  ): Promise<RunView>;
}

/** A workflow as a tool: says at once which run it started, and again how far that came. */
export function workflowTool(workflow: OfferedWorkflow, scope: CallScope, runs: Runs): Tool {
  const { person, conversationId } = scope;
  return tool({
    description: workflow.description,
    inputSchema: workflow.input,
    async *execute(input: unknown, { toolCallId, abortSignal }): AsyncGenerator<RunOutput> {
      try {
        const idempotencyKey = scope.keyOf(toolCallId);
        const { id } = await runs.start({
          workflow: workflow.name,
          input,
          person,
          conversationId,
          idempotencyKey,
        });
        yield { runId: id };
        const run = await runs.settled(person, id, { timeoutMs: PATIENCE_MS, signal: abortSignal });
        yield { runId: id, run };
      } catch (error) {
        throw toolFailure(workflow.name, error);
      }
    },
    toModelOutput: ({ output }) => ({ type: "json", value: forModel(output as RunOutput) }),
  });
}

/** What the model needs of a run: how it ended and with what, not each step's input and output. */
function forModel({ runId, run }: RunOutput) {
  if (!run) return { runId, status: "running", note: "Started; the card shows how it goes on." };
  const { workflow, status, result, exitReason, exitMessage, error, waitingFor, waitingSince } = run;
  const view = { workflow, status, result, exitReason, exitMessage, error, waitingFor, waitingSince };
  return { runId, run: JSON.parse(JSON.stringify(view)) };
}
