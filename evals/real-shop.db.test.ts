import "@/tests/setup/demo";
import { isStepCount, type ModelMessage, streamText, type ToolSet, tool } from "ai";
import { expect, it } from "vitest";
import type { z } from "zod";
import { builtinModel } from "@/lib/assistant/builtin";
import { getDatabase } from "@/lib/db/client";
import { runInMemory } from "@/lib/engine/in-memory";
import { toolRegistry } from "@/lib/tools";
import { bindTools, callTool } from "@/lib/tools/bind";
import { toolContext } from "@/lib/tools/context";
import type { AnyTool, Person } from "@/lib/tools/tool";
import { workflows } from "@/workflows";

/** The built-in model in the SDK's own loop, with the real tools and workflows over the demo shop. */

const model = builtinModel({ wordDelayMs: 0 });

async function personOf(name: string): Promise<Person> {
  const row = await getDatabase().query.users.findFirst({
    where: (user, { eq }) => eq(user.email, `${name}@aisle.example`),
  });
  if (!row) throw new Error(`no ${name}`);
  return { id: row.id, role: row.role };
}

function toolsOf(person: Person): ToolSet {
  const context = (idempotencyKey: string) => toolContext(person, { idempotencyKey });
  const offered: AnyTool[] = Object.values(toolRegistry).filter((each: AnyTool) => each.offeredToModel);
  const tools = offered.map((each) => [
    each.name,
    tool({
      description: each.description,
      inputSchema: each.input as z.ZodType,
      execute: (input, { toolCallId }) => callTool(each, context(toolCallId), input),
    }),
  ]);
  const started = workflows.map((workflow) => [
    workflow.name,
    tool({
      description: workflow.description,
      inputSchema: workflow.input,
      async execute(input, { toolCallId }) {
        const bound = bindTools(context(toolCallId));
        const { status, state, exitMessage, error } = await runInMemory(workflow, {
          input,
          tools: bound,
        });
        return { runId: "in-memory", run: { status, result: state, exitMessage, error } };
      },
    }),
  ]);
  return Object.fromEntries([...tools, ...started]);
}

interface Said {
  calls: string[];
  inputs: Record<string, unknown>[];
  text: string;
}

async function talk(name: string, lines: string[]): Promise<Said[]> {
  const tools = toolsOf(await personOf(name));
  const messages: ModelMessage[] = [];
  const said: Said[] = [];
  for (const line of lines) {
    messages.push({ role: "user", content: line });
    const result = streamText({ model, tools, messages, stopWhen: isStepCount(8) });
    const made = (await result.steps).flatMap((step) => step.toolCalls);
    messages.push(...(await result.responseMessages));
    said.push({
      calls: made.map((call) => call.toolName),
      inputs: made.map((call) => call.input as Record<string, unknown>),
      text: await result.text,
    });
  }
  return said;
}

it("returns the headphones and finds replacements, without a question", async () => {
  const [first, second] = await talk("alice", [
    "I want to return my headphones and get a replacement",
    "wheres my refund",
  ]);
  expect(first?.calls.at(-1)).toBe("return_and_replace");
  expect(first?.inputs.at(-1)).toMatchObject({
    order: "A-10042",
    reason: "no_longer_needed",
    outcome: "store_credit",
  });
  expect(first?.text).toMatch(/^Return R-\d+ is set up.*replacement/);
  expect(second?.calls).toEqual(["get_return_status"]);
  expect(second?.text).toMatch(/store credit is already there/);
});

it("finds, refers back, compares and advises", async () => {
  const said = await talk("bob", [
    "noise canceling hedphones under $300",
    "tell me about the second one",
    "how are the reviews",
    "compare the first two",
    "should i buy the murmur hush pro",
  ]);
  expect(said.map((turn) => turn.calls.at(-1))).toEqual([
    "search_products",
    "get_product",
    "analyze_sentiment",
    "compare_products",
    "pre_purchase_research",
  ]);
  expect(said[1]?.inputs[0]).toEqual(said[2]?.inputs[0]);
  expect(said[0]?.text).toMatch(/headphones/);
  expect(said[4]?.text).toMatch(/Murmur Hush Pro/);
});

it("cancels what has not shipped and explains what has", async () => {
  const [listed, cancelled, again] = await talk("alice", [
    "my orders",
    "cancel the lamp order",
    "cancel my running shoes",
  ]);
  expect(listed?.calls).toEqual(["list_orders"]);
  expect(cancelled?.calls.at(-1)).toBe("cancel_order");
  expect(cancelled?.text).toMatch(/is cancelled/);
  expect(again?.calls).not.toContain("cancel_order");
});
