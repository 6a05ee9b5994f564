import { type ChatCompletionRequest, LLMock } from "@copilotkit/aimock";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makeOrder, makePerson, makeProduct } from "@/lib/tools/testing/fixtures";
import type { Person } from "@/lib/tools/tool";
import { getConversation } from "./conversations";
import type { Incoming } from "./request";
import { servedModel } from "./served-model";
import { chunksOfStream, signedIn, staffOf, testRuns } from "./testing/scripted";
import { takeTurn } from "./turn";

/** The whole turn against a model server over real HTTP: what the SDK sends and how it reads what comes back. */
const server = new LLMock({ port: 0, strict: true, logLevel: "silent" });
beforeAll(async () => {
  await server.start();
});
afterAll(() => server.stop());

let alice: Person;
let chat: string;
let engine: ReturnType<typeof testRuns>;
beforeEach(async () => {
  alice = await makePerson();
  chat = crypto.randomUUID();
  engine = testRuns();
  server.clearFixtures();
  server.clearRequests();
  server.resetMatchCounts();
});

/** Fails a test whose prompt nobody planned. */
afterEach(() => {
  const unplanned = server.getRequests().filter((entry) => entry.response.fixture === null);
  expect(unplanned.map((entry) => JSON.stringify(entry.body))).toEqual([]);
});

const take = async (incoming: Incoming) => {
  const served = servedModel({ OPENAI_BASE_URL: `${server.url}/v1`, ASSISTANT_MODEL: "llama3.2" });
  if (!served) throw new Error("no model");
  return chunksOfStream(
    await takeTurn(signedIn(alice), incoming, staffOf({ ...served, builtIn: false }, engine.runs)),
  );
};
const say = (text: string, messageId: string = crypto.randomUUID()) =>
  take({ conversationId: chat, kind: "message", messageId, text });
const transcript = async () => (await getConversation(alice, chat)).messages;
const lastParts = async () =>
  ((await transcript()).at(-1)?.parts ?? []).filter((part) => part.type !== "step-start");

const requests = () => server.getRequests().map((entry) => entry.body as ChatCompletionRequest);
const call = (name: string, args: unknown, id: string) => ({
  id,
  name,
  arguments: typeof args === "string" ? args : JSON.stringify(args),
});
const ask = { hasToolResult: false } as const;
const answer = { hasToolResult: true } as const;

describe("a model served over OpenAI's protocol", () => {
  it("answers in text", async () => {
    server.on({ userMessage: "Hello" }, { content: "Good morning! How can I help?" });
    const chunks = await say("Hello");
    expect(chunks.filter((chunk) => chunk.type === "text-delta").length).toBeGreaterThan(1);
    expect(await lastParts()).toMatchObject([{ type: "text", text: "Good morning! How can I help?" }]);
    expect((await transcript()).at(-1)?.metadata).toEqual({
      model: expect.stringMatching(/^llama3\.2 \(127/),
    });

    const [sent] = requests();
    expect(sent).toMatchObject({ model: "llama3.2", stream: true });
    expect(sent?.messages.map((message) => message.role)).toEqual(["system", "user"]);
    const offered = sent?.tools?.map((tool) => tool.function.name);
    expect(offered).toEqual(expect.arrayContaining(["search_products", "get_order", "return_and_replace"]));
    expect(offered).not.toContain("initiate_return");
  });

  it("calls a tool and goes on with its result", async () => {
    const order = await makeOrder(alice, [{ product: await makeProduct({ name: "Desk lamp" }) }]);
    server.on(
      { userMessage: "orders", ...ask },
      { toolCalls: [call("list_orders", { limit: 5 }, "call_1")] },
    );
    server.on({ toolCallId: "call_1", ...answer }, { content: "You have one order." });
    await say("Show my orders");
    expect(await lastParts()).toMatchObject([
      { type: "tool-list_orders", toolCallId: "call_1", input: { limit: 5 }, output: { total: 1 } },
      { type: "text", text: "You have one order." },
    ]);
    expect(requests()[1]?.messages.at(-1)).toMatchObject({
      role: "tool",
      tool_call_id: "call_1",
      content: expect.stringContaining(order.number),
    });
  });

  it("calls two tools at once", async () => {
    const order = await makeOrder(alice, [{ product: await makeProduct() }]);
    server.on(
      { userMessage: "both", ...ask },
      {
        toolCalls: [call("list_orders", {}, "call_a"), call("get_order", { order: order.number }, "call_b")],
      },
    );
    server.on({ userMessage: "both", ...answer }, { content: "Here are both." });
    await say("I want both");
    expect(await lastParts()).toMatchObject([
      { toolCallId: "call_a", state: "output-available", output: { total: 1 } },
      { toolCallId: "call_b", state: "output-available", output: { number: order.number } },
      { type: "text", text: "Here are both." },
    ]);
    expect(requests()[1]?.messages.filter((message) => message.role === "tool")).toHaveLength(2);
  });

  it("starts a workflow once the shopper confirmed it", async () => {
    const parcel = { order: "a-10042", reason: "damaged", outcome: "store_credit" };
    server.on(
      { userMessage: "Return", ...ask },
      { toolCalls: [call("return_and_replace", parcel, "call_r")] },
    );
    server.on({ toolCallId: "call_r", toolResultContains: "R-2048" }, { content: "Your return is made." });
    const chunks = await say("Return my parcel");
    const request = chunks.find((chunk) => chunk.type === "tool-approval-request");
    expect(requests()).toHaveLength(1);
    expect(engine.started()).toEqual([]);

    const id = request?.approvalId ?? "";
    await take({ conversationId: chat, kind: "answer", answer: { id, approved: true } });
    const [run] = engine.started();
    expect(run).toMatchObject({ input: { ...parcel, order: "A-10042" } });
    expect(await lastParts()).toMatchObject([
      { type: "tool-return_and_replace", output: { runId: run?.id, run: { status: "completed" } } },
      { type: "text", text: "Your return is made." },
    ]);
  });

  it("hears that the shopper said no, in words", async () => {
    const parcel = { order: "A-10042", reason: "damaged", outcome: "store_credit" };
    server.on({ userMessage: "Return" }, { toolCalls: [call("return_and_replace", parcel, "call_r")] });
    server.on({ userMessage: "no" }, { content: "All right, nothing was done." });
    await say("Return my parcel");
    await say("no");
    expect(engine.started()).toEqual([]);
    const sent = requests()[1]?.messages;
    expect(sent?.map((message) => message.role)).toEqual(["system", "user", "assistant", "tool", "user"]);
    expect(sent?.[3]?.content).toContain("declined");
  });

  it.each([
    ["that are no JSON", '{"order": "A-10'],
    ["that do not fit", { order: "my last one" }],
  ])("recovers from arguments %s", async (_, malformed) => {
    server.on({ userMessage: "Where", ...ask }, { toolCalls: [call("get_order", malformed, "call_x")] });
    server.on({ userMessage: "Where", ...answer }, { content: "Which order do you mean?" });
    await say("Where is it");
    expect(await lastParts()).toMatchObject([
      {
        toolCallId: "call_x",
        state: "output-error",
        errorText: "invalid_input: The details did not fit what is needed here.",
      },
      { type: "text", text: "Which order do you mean?" },
    ]);
    expect(requests()[1]?.messages.at(-1)).toMatchObject({ role: "tool", tool_call_id: "call_x" });
    server.on({ userMessage: "Thanks" }, { content: "You are welcome." });
    await say("Thanks");
    expect(await lastParts()).toMatchObject([{ text: "You are welcome." }]);
  });

  it("recovers from a tool that does not exist", async () => {
    server.on({ userMessage: "Fly", ...ask }, { toolCalls: [call("launch_rocket", {}, "call_y")] });
    server.on({ userMessage: "Fly", ...answer }, { content: "I cannot do that." });
    await say("Fly me to the moon");
    expect(await lastParts()).toMatchObject([{ state: "output-error" }, { text: "I cannot do that." }]);
  });

  it("that is busy leaves a message that says what to do, and a new try works", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    server.on(
      { userMessage: "Hello", sequenceIndex: 0 },
      {
        error: { message: "Rate limit reached for org-secret", type: "rate_limit_error" },
        status: 429,
        retryAfter: 1,
      },
    );
    server.on(
      { userMessage: "Hello", sequenceIndex: 1 },
      {
        error: { message: "Rate limit reached for org-secret", type: "rate_limit_error" },
        status: 429,
        retryAfter: 1,
      },
    );
    server.on({ userMessage: "Hello" }, { content: "Now I can." });
    const messageId = crypto.randomUUID();
    const chunks = await say("Hello", messageId);
    expect(chunks.at(-1)).toMatchObject({
      type: "error",
      errorText: expect.stringMatching(/busy.*Try again/),
    });
    expect(JSON.stringify(chunks)).not.toContain("org-secret");
    expect((await transcript()).at(-1)).toMatchObject({ metadata: { error: { code: "model_busy" } } });
    expect(warn).toHaveBeenCalledOnce();

    await say("Hello", messageId);
    expect(await lastParts()).toMatchObject([{ text: "Now I can." }]);
    expect(await transcript()).toHaveLength(2);
  });

  it("whose stream is cut keeps what was said and says so", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    server.on(
      { userMessage: "story" },
      { content: "Once upon a time there was a shop with many aisles, and in it" },
      { truncateAfterChunks: 4, chunkSize: 10, latency: 40 },
    );
    const chunks = await say("Tell me a story");
    expect(chunks.at(-1)).toMatchObject({ type: "error", errorText: expect.stringContaining("cut off") });
    const last = (await transcript()).at(-1);
    expect(last?.metadata?.error?.code).toBe("cut_off");
    const said = last?.parts.find((part) => part.type === "text")?.text ?? "";
    expect(said.length).toBeGreaterThan(0);
    expect("Once upon a time there was a shop".startsWith(said)).toBe(true);
    expect((await getConversation(alice, chat)).active).toBe(false);
  });

  it("that answers nonsense is unavailable", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    server.on({ userMessage: "Hi" }, { error: { message: "model llama3.2 not found" }, status: 404 });
    const chunks = await say("Hi");
    expect(chunks.at(-1)).toMatchObject({ type: "error" });
    expect((await transcript()).at(-1)?.metadata?.error?.code).toBe("model_unavailable");
  });
});
