import { AsyncLocalStorage } from "node:async_hooks";
import { failureIn, MissingToolError } from "./errors";
import type { StepContext, ToolFunctions } from "./runtime";

interface Attempt extends StepContext {
  tools: ToolFunctions;
  /** What the step's tools were asked, for the audit. */
  calls: { tool: string; input: unknown }[];
}

const currentAttempt = new AsyncLocalStorage<Attempt>();

/** @throws MissingToolError naming each tool that is required and not there */
export function assertTools(workflow: { name: string; requires: readonly string[] }, tools: object): void {
  const missing = workflow.requires.filter((name) => typeof tools[name as never] !== "function");
  if (missing.length > 0) throw new MissingToolError(workflow.name, missing);
}

/**
 * The workflow's tools: each call finds the attempt of the step it is made in, so that the key, the signal and the
 * audit are those of that step, also when steps run side by side.
 */
export function toolbox(names: readonly string[]): Record<string, (input: unknown) => Promise<unknown>> {
  const call = (name: string) => async (input: unknown) => {
    const attempt = currentAttempt.getStore();
    if (!attempt) throw new Error(`Tool ${name} was called outside a step`);
    const tool = attempt.tools[name];
    if (!tool) throw new Error(`Tool ${name} is not there`);
    attempt.calls.push({ tool: name, input });
    const answer = await tool(input as never);
    // Here, so that no step's body works on it as if it were an answer.
    const failure = failureIn(answer);
    if (failure) throw Object.assign(new Error(failure.message), failure);
    return answer;
  };
  return Object.fromEntries(names.map((name) => [name, call(name)]));
}

/** Runs a step's body so that its tools find `context`; tells what they were asked. */
export async function inAttempt<Value>(
  context: StepContext,
  tools: ToolFunctions,
  body: () => Promise<Value> | Value,
  onCalls: (input: unknown) => void,
): Promise<Value> {
  const attempt: Attempt = { ...context, tools, calls: [] };
  try {
    return await currentAttempt.run(attempt, body);
  } finally {
    const [first, ...others] = attempt.calls;
    if (first) onCalls(others.length > 0 ? attempt.calls : first.input);
  }
}
