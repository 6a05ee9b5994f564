import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { conversations, messages } from "@/lib/db/schema";
import { makeOrder, makePerson, makeProduct } from "@/lib/tools/testing/fixtures";
import type { Person } from "@/lib/tools/tool";
import { messageOf } from "./chunks";
import { getConversation } from "./conversations";
import type { Answer, Incoming } from "./request";
import { resumeTurn, stopTurn } from "./resume";
import {
  calls,
  chunksOfStream,
  follow,
  gate,
  type Step,
  says,
  scriptedModel,
  signedIn,
  staffOf,
  testRuns,
} from "./testing/scripted";
import { takeTurn } from "./turn";

let alice: Person;
let chat: string;
beforeEach(async () => {
  alice = await makePerson();
  chat = crypto.randomUUID();
});

const words = (text: string, messageId: string = crypto.randomUUID()): Incoming => ({
  conversationId: chat,
  kind: "message",
  messageId,
  text,
});
const click = (answer: Answer): Incoming => ({ conversationId: chat, kind: "answer", answer });

type Model = ReturnType<typeof scriptedModel>["model"];
const take = (incoming: Incoming, model: Model, runs = testRuns().runs, person = alice) =>
  takeTurn(signedIn(person), incoming, staffOf(model, runs));
/** A whole turn, read to its end. */
const talk = async (...given: Parameters<typeof take>) => chunksOfStream(await take(...given));
const script = (...steps: Step[]) => scriptedModel(...steps).model;

const transcript = async (person = alice) => (await getConversation(person, chat)).messages;
const lastMessage = async () => {
  const last = (await transcript()).at(-1);
  if (!last) throw new Error("nothing was said");
  return last;
};
const partsOf = (message: { parts: unknown[] }) =>
  (message.parts as { type: string; state?: string; [key: string]: unknown }[]).filter(
    (part) => part.type !== "step-start",
  );
const textOf = (message: { parts: unknown[] }) =>
  partsOf(message)
    .filter((part) => part.type === "text")
    .map((part) => part.text)
    .join("");

const parcel = { order: "a-10042", reason: "damaged", outcome: "store_credit" };
const askToReturn = () => calls("return_and_replace", parcel, "call-return");

describe("a turn", () => {
  it("writes down what the shopper and the assistant said, in order", async () => {
    const chunks = await talk(words("Hello there"), script(says("Hi", " Alice.")));
    expect(chunks.at(0)).toMatchObject({ type: "start", messageMetadata: { model: "Scripted" } });
    expect(chunks.at(-1)).toMatchObject({ type: "finish", finishReason: "stop" });
    await talk(words("And again"), script(says("Hello.")));

    const { title, active, messages: said } = await getConversation(alice, chat);
    expect({ title, active }).toEqual({ title: "Hello there", active: false });
    expect(said.map((message) => [message.role, textOf(message)])).toEqual([
      ["user", "Hello there"],
      ["assistant", "Hi Alice."],
      ["user", "And again"],
      ["assistant", "Hello."],
    ]);
    expect(said[1]).toMatchObject({ metadata: { model: "Scripted" }, parts: [{}, { state: "done" }] });
    const rows = await getDatabase().select().from(messages).where(eq(messages.conversationId, chat));
    expect(rows.map((row) => row.seq).sort()).toEqual([1, 2, 3, 4]);
  });

  it("gives the model the stored conversation and its instructions", async () => {
    await talk(words("I am looking for a lamp"), script(says("Which kind?")));
    const second = scriptedModel(says("Good."));
    await talk(words("A desk lamp"), second.model);
    const [prompt] = second.seen.map((call) => call.prompt);
    expect(prompt?.map((message) => message.role)).toEqual(["system", "user", "assistant", "user"]);
    expect(prompt?.[0]?.content).toContain("Alice");
  });

  it("keeps one person's conversation from another", async () => {
    await talk(words("Hello"), script(says("Hi.")));
    const mallory = await makePerson();
    await expect(take(words("Show me"), script(), testRuns().runs, mallory)).rejects.toMatchObject({
      status: 404,
    });
    await expect(transcript(mallory)).rejects.toMatchObject({ status: 404 });
    await expect(resumeTurn(mallory, chat)).rejects.toMatchObject({ status: 404 });
    await expect(stopTurn(mallory, chat)).rejects.toMatchObject({ status: 404 });
    expect(await transcript()).toHaveLength(2);
  });

  it("answers one message at a time", async () => {
    const slow = gate();
    const first = follow(await take(words("One"), script([...says("Wait"), slow.passed])));
    const attempts = await Promise.allSettled([1, 2, 3].map((n) => take(words(`More ${n}`), script())));
    expect(attempts.map((attempt) => attempt.status === "rejected" && attempt.reason.status)).toEqual([
      409, 409, 409,
    ]);
    slow.open();
    await first.rest();
    expect(await transcript()).toHaveLength(2);
  });

  it("lets exactly one of many messages sent at once begin", async () => {
    const attempts = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) => take(words(`Message ${n}`), script(says("Here.")))),
    );
    const begun = attempts.flatMap((attempt) => (attempt.status === "fulfilled" ? [attempt.value] : []));
    expect(begun.length).toBeGreaterThanOrEqual(1);
    await Promise.all(begun.map(chunksOfStream));
    expect(await transcript()).toHaveLength(2 * begun.length);
  });

  it("goes on when the client leaves", async () => {
    const slow = gate();
    const client = follow(
      await take(words("Hello"), script([...says("First. "), slow.passed, ...says("Second.")])),
    );
    await client.until((chunk) => chunk.type === "text-end");
    await client.leave();
    slow.open();
    await vi.waitFor(async () => expect((await getConversation(alice, chat)).active).toBe(false));
    expect(textOf(await lastMessage())).toBe("First. Second.");
  });
});

describe("tools", () => {
  it("run for the signed-in person and show in the transcript", async () => {
    const order = await makeOrder(alice, [{ product: await makeProduct({ name: "Desk lamp" }) }]);
    const bob = await makePerson();
    await makeOrder(bob, [{ product: await makeProduct() }]);
    await talk(words("My orders"), script(calls("list_orders", {}), says("Here they are.")));
    const [part] = partsOf(await lastMessage());
    expect(part).toMatchObject({ type: "tool-list_orders", state: "output-available", output: { total: 1 } });
    expect(part?.output).toMatchObject({ orders: [{ number: order.number }] });
  });

  it("tell the model in short safe words why they failed", async () => {
    const model = scriptedModel(calls("get_order", { order: "A-99999" }), says("I cannot find it."));
    await talk(words("Where is A-99999"), model.model);
    const [part] = partsOf(await lastMessage());
    expect(part).toMatchObject({ state: "output-error", errorText: expect.stringMatching(/^not_found: /) });
    expect(JSON.stringify(model.seen[1]?.prompt)).toContain("not_found: ");
  });

  it("hide what they did not expect, and log it", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const broken = testRuns();
    broken.runs.start = async () => {
      throw new Error("connect ECONNREFUSED 10.0.0.7:5432");
    };
    await talk(
      words("Should I buy it?"),
      script(calls("pre_purchase_research", { product: "lamp" }), says("That did not work.")),
      broken.runs,
    );
    const [part] = partsOf(await lastMessage());
    expect(part?.errorText).toBe("unavailable: This does not work at the moment. Try again shortly.");
    expect(log).toHaveBeenCalledOnce();
  });

  it("get a key of their own per call, and the same key for the same call", async () => {
    const seen: string[] = [];
    const watched = testRuns();
    const start = watched.runs.start;
    watched.runs.start = async (request) => {
      seen.push(request.idempotencyKey);
      return start(request);
    };
    const research = () => calls("pre_purchase_research", { product: "lamp" }, "call_0");
    await talk(words("One"), script(research(), says("Done.")), watched.runs);
    await talk(words("Two"), script(research(), says("Done.")), watched.runs);
    expect(new Set(seen).size).toBe(2);
    expect(seen.every((key) => key.includes(chat))).toBe(true);
  });

  it("end after eight steps with words", async () => {
    const steps = Array.from({ length: 7 }, () => calls("list_orders", {}));
    const model = scriptedModel(...steps, says("That is all I can tell."));
    await talk(words("Look again and again"), model.model);
    expect(model.seen).toHaveLength(8);
    expect(model.seen.map((call) => call.toolChoice?.type)).toEqual([...Array(7).fill("auto"), "none"]);
    expect(textOf(await lastMessage())).toBe("That is all I can tell.");
  });
});

describe("a call that needs the shopper's yes", () => {
  /** Talks until the card is shown and gives its approval id. */
  async function card(): Promise<string> {
    const chunks = await talk(words("Return my parcel"), script(askToReturn()));
    const request = chunks.find((chunk) => chunk.type === "tool-approval-request");
    if (request?.type !== "tool-approval-request") throw new Error("no card");
    return request.approvalId;
  }

  it("waits, and runs once confirmed, in the same message", async () => {
    const engine = testRuns();
    const id = await card();
    const before = await lastMessage();
    expect(partsOf(before)).toMatchObject([
      { state: "approval-requested", input: { ...parcel, order: "A-10042" }, approval: { id } },
    ]);
    expect(engine.started()).toEqual([]);

    const model = scriptedModel(says("Your return is made."));
    await talk(click({ id, approved: true }), model.model, engine.runs);
    const after = await lastMessage();
    expect(after.id).toBe(before.id);
    const [run] = engine.started();
    expect(run).toMatchObject({ conversationId: chat, input: { ...parcel, order: "A-10042" } });
    expect(partsOf(after)).toMatchObject([
      { state: "output-available", output: { runId: run?.id, run: { status: "completed" } } },
      { type: "text", text: "Your return is made." },
    ]);
    expect(partsOf(after)[0]).not.toHaveProperty("preliminary", true);
    expect(JSON.stringify(model.seen[0]?.prompt)).toContain("R-2048");
  });

  it("runs once however often and wherever it is confirmed", async () => {
    const engine = testRuns();
    const id = await card();
    const attempts = await Promise.allSettled(
      Array.from({ length: 6 }, () =>
        talk(click({ id, approved: true }), script(says("Made.")), engine.runs),
      ),
    );
    expect(engine.started()).toHaveLength(1);
    expect(attempts.every((attempt) => attempt.status === "fulfilled")).toBe(true);
    const before = await lastMessage();
    const again = await talk(click({ id, approved: true }), script(), engine.runs);
    expect(again).toContainEqual(
      expect.objectContaining({
        type: "tool-output-available",
        output: expect.objectContaining({ runId: engine.started()[0]?.id }),
      }),
    );
    expect(await lastMessage()).toEqual(before);
    expect(engine.started()).toHaveLength(1);
  });

  it("brings a second click to the same message as the first", async () => {
    const engine = testRuns();
    const id = await card();
    const shown = await lastMessage();
    await talk(click({ id, approved: true }), script(says("Made.")), engine.runs);
    const replayed = await talk(click({ id, approved: false }), script(), engine.runs);
    const built = await messageOf(shown.id, shown, replayed);
    expect(partsOf(built).map((part) => [part.type, part.state])).toEqual(
      partsOf(await lastMessage()).map((part) => [part.type, part.state]),
    );
  });

  it("takes the shopper's changes, checked, and tells the client", async () => {
    const engine = testRuns();
    const id = await card();
    const wrong = [{ order: "A-10099" }, { outcome: "bitcoin" }, { reason: 7 }];
    for (const edits of wrong) {
      await expect(take(click({ id, approved: true, edits }), script(), engine.runs)).rejects.toMatchObject({
        status: 400,
      });
    }
    const chunks = await talk(
      click({ id, approved: true, edits: { outcome: "original_payment" } }),
      script(says("Made.")),
      engine.runs,
    );
    const input = { ...parcel, order: "A-10042", outcome: "original_payment" };
    expect(engine.started()).toMatchObject([{ input }]);
    expect(chunks).toContainEqual(expect.objectContaining({ type: "tool-input-available", input }));
    expect(partsOf(await lastMessage())[0]).toMatchObject({ input, state: "output-available" });
  });

  it("does nothing when declined, and the model hears of it", async () => {
    const engine = testRuns();
    const id = await card();
    const model = scriptedModel(says("All right."));
    await talk(click({ id, approved: false, reason: "Not now" }), model.model, engine.runs);
    expect(engine.started()).toEqual([]);
    expect(partsOf(await lastMessage())).toMatchObject([
      { state: "output-denied", approval: { approved: false, reason: "Not now" } },
      { type: "text", text: "All right." },
    ]);
    expect(JSON.stringify(model.seen[0]?.prompt)).toContain("execution-denied");
  });

  it("knows no other card, and no other person's", async () => {
    const id = await card();
    await expect(take(click({ id: "made-up", approved: true }), script())).rejects.toMatchObject({
      status: 404,
    });
    const mallory = await makePerson();
    await expect(
      take(click({ id, approved: true }), script(), testRuns().runs, mallory),
    ).rejects.toMatchObject({ status: 404 });
  });

  it("takes a typed yes for a click", async () => {
    const engine = testRuns();
    const id = await card();
    const model = scriptedModel(says("Your return is made."));
    await talk(words("Yes, please!"), model.model, engine.runs);
    expect(engine.started()).toMatchObject([{ input: { ...parcel, order: "A-10042" } }]);
    const [, asked, said, done] = await transcript();
    expect(asked && partsOf(asked)).toMatchObject([
      { state: "output-denied", approval: { reason: "answered_in_words" } },
    ]);
    expect(said && textOf(said)).toBe("Yes, please!");
    expect(done && partsOf(done)).toMatchObject([
      { state: "output-available", approval: { approved: true, isAutomatic: true }, output: { run: {} } },
      { type: "text", text: "Your return is made." },
    ]);
    expect(model.seen).toHaveLength(1);
    await expect(take(click({ id, approved: true }), script(), engine.runs)).rejects.toMatchObject({
      status: 409,
    });
    await talk(words("yes"), script(says("It is done already.")), engine.runs);
    expect(engine.started()).toHaveLength(1);
  });

  it.each([
    ["No thanks", "declined_in_words"],
    ["Does the money go to my card?", "set_aside"],
    ["yes but send the money to my card", "set_aside"],
  ])("is closed by: %s", async (text, reason) => {
    const engine = testRuns();
    const id = await card();
    const model = scriptedModel(says("I see."));
    await talk(words(text), model.model, engine.runs);
    expect(engine.started()).toEqual([]);
    const [, asked] = await transcript();
    expect(asked && partsOf(asked)).toMatchObject([
      { state: "output-denied", approval: { approved: false, reason } },
    ]);
    expect(JSON.stringify(model.seen[0]?.prompt)).not.toContain(reason);
    await expect(take(click({ id, approved: true }), script(), engine.runs)).rejects.toMatchObject({
      status: 409,
    });
  });

  it("comes one at a time", async () => {
    const both = [...askToReturn(), ...calls("cancel_order", { order: "A-10043" }, "call-cancel")];
    await talk(words("Return this and cancel that"), script(both));
    expect(partsOf(await lastMessage())).toMatchObject([
      { toolCallId: "call-return", state: "approval-requested" },
      { toolCallId: "call-cancel", approval: { isAutomatic: true, approved: false } },
    ]);
  });
});

describe("a turn under way", () => {
  it("shows its run after a reload, and goes on from the beginning of its message", async () => {
    const engine = testRuns();
    engine.hold();
    const model = script(calls("pre_purchase_research", { product: "lamp" }), says("Buy it."));
    const first = follow(await take(words("Should I buy the lamp?"), model, engine.runs));
    await first.until((chunk) => chunk.type === "tool-output-available");

    const runId = engine.started()[0]?.id;
    await vi.waitFor(async () =>
      expect(partsOf(await lastMessage())[0]).toMatchObject({ output: { runId } }),
    );
    expect((await getConversation(alice, chat)).active).toBe(true);
    const resumed = await resumeTurn(alice, chat);
    if (!resumed) throw new Error("nothing to resume");
    await first.leave();
    engine.release();
    const chunks = await chunksOfStream(resumed);
    expect(chunks.filter((chunk) => chunk.type === "start")).toHaveLength(1);
    const built = await messageOf("", undefined, chunks);
    expect(built).toEqual(await lastMessage());
    expect(textOf(built)).toBe("Buy it.");
    expect(await resumeTurn(alice, chat)).toBeUndefined();
  });

  it("is resumed whole when it goes on with an earlier message", async () => {
    const engine = testRuns();
    const asked = await talk(words("Return it"), script([...says("Let me see. "), ...askToReturn()]));
    const request = asked.find((chunk) => chunk.type === "tool-approval-request");
    engine.hold();
    const first = follow(
      await take(
        click({ id: request?.approvalId ?? "", approved: true }),
        script(says("Made.")),
        engine.runs,
      ),
    );
    await first.until((chunk) => chunk.type === "tool-output-available");
    const resumed = await resumeTurn(alice, chat);
    engine.release();
    const chunks = await chunksOfStream(resumed as NonNullable<typeof resumed>);
    const built = await messageOf("", undefined, chunks);
    const stored = await lastMessage();
    expect(built.id).toBe(stored.id);
    expect(partsOf(built).map((part) => [part.type, part.state])).toEqual(
      partsOf(stored).map((part) => [part.type, part.state]),
    );
    expect(textOf(built)).toBe("Let me see. Made.");
  });

  it("joins the same message sent again", async () => {
    const slow = gate();
    const message = words("Hello");
    const first = take(message, script([...says("Hi "), slow.passed, ...says("there.")]));
    const one = follow(await first);
    await one.until((chunk) => chunk.type === "text-end");
    const two = await take(message, script());
    slow.open();
    expect(textOf(await messageOf("", undefined, await chunksOfStream(two)))).toBe("Hi there.");
    expect(await transcript()).toHaveLength(2);
  });

  it("stops when told, and keeps what was said", async () => {
    const never = gate();
    const client = follow(await take(words("Tell me a lot"), script([...says("It was "), never.passed])));
    await client.until((chunk) => chunk.type === "text-delta");
    expect(await stopTurn(alice, chat)).toBe(true);
    const rest = await client.rest();
    expect(rest.at(-1)).toMatchObject({ type: "abort" });
    expect(await lastMessage()).toMatchObject({ metadata: { stopped: true } });
    expect(textOf(await lastMessage())).toBe("It was ");
    expect(await stopTurn(alice, chat)).toBe(false);
    expect(await resumeTurn(alice, chat)).toBeUndefined();
    await talk(words("Go on"), script(says("Fine.")));
    expect(textOf(await lastMessage())).toBe("Fine.");
  });

  it("keeps its run when stopped while waiting for it", async () => {
    const engine = testRuns();
    engine.hold();
    const client = follow(
      await take(
        words("Should I?"),
        script(calls("pre_purchase_research", { product: "lamp" })),
        engine.runs,
      ),
    );
    await client.until((chunk) => chunk.type === "tool-output-available");
    await stopTurn(alice, chat);
    const part = partsOf(await lastMessage())[0];
    expect(part).toMatchObject({ state: "output-available", output: { runId: engine.started()[0]?.id } });
    expect(part?.preliminary).toBeUndefined();
    const model = scriptedModel(says("It is still looking."));
    await talk(words("And?"), model.model, engine.runs);
    expect(JSON.stringify(model.seen[0]?.prompt)).toContain(engine.started()[0]?.id);
  });

  it("falls silent when another process took the conversation", async () => {
    const slow = gate();
    const client = follow(
      await take(words("Hello"), script([...says("Mine. "), slow.passed, ...calls("list_orders", {})])),
    );
    await client.until((chunk) => chunk.type === "text-end");
    const other = crypto.randomUUID();
    await getDatabase().update(conversations).set({ activeTurnId: other }).where(eq(conversations.id, chat));
    slow.open();
    await client.rest();
    const [row] = await getDatabase().select().from(conversations).where(eq(conversations.id, chat));
    expect(row?.activeTurnId).toBe(other);
    const stored = await getDatabase().select().from(messages).where(eq(messages.conversationId, chat));
    expect(stored.map((each) => each.role)).toEqual(["user"]);
  });

  it("of a process that died is taken over, and its message says so", async () => {
    await talk(words("First"), script(calls("list_orders", {}), says("Half an ans")));
    const died = { activeTurnId: crypto.randomUUID(), updatedAt: new Date(Date.now() - 60_000) };
    await getDatabase().update(conversations).set(died).where(eq(conversations.id, chat));
    const view = await getConversation(alice, chat);
    expect(view.active).toBe(false);
    expect(view.messages.at(-1)?.metadata?.error?.code).toBe("interrupted");
    await talk(words("Second"), script(says("Whole.")));
    const said = await transcript();
    expect(said).toHaveLength(4);
    expect(said[1]?.metadata?.error?.code).toBe("interrupted");
    expect(said[3]?.metadata?.error).toBeUndefined();
  });
});

describe("a turn that fails", () => {
  beforeEach(() => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
  });

  it("says what to do, and goes on when the same message is sent again", async () => {
    const message = words("My orders");
    const chunks = await talk(
      message,
      script(calls("list_orders", {}), [...says("Here"), new Error("ECONNRESET 10.0.0.7")]),
    );
    expect(chunks.at(-1)).toMatchObject({ type: "error", errorText: expect.stringContaining("Try again") });
    expect(JSON.stringify(chunks)).not.toContain("ECONNRESET");
    const failed = await lastMessage();
    expect(failed.metadata?.error).toMatchObject({ code: "cut_off" });
    expect(textOf(failed)).toBe("Here");

    const again = scriptedModel(says("Here they are."));
    const replay = await talk(message, again.model);
    const healed = await lastMessage();
    expect(healed.id).toBe(failed.id);
    expect(healed.metadata).toEqual({ model: "Scripted" });
    expect(partsOf(healed)).toMatchObject([{ type: "tool-list_orders" }, { text: "Here they are." }]);
    expect(partsOf(await messageOf("", undefined, replay))).toMatchObject([
      { type: "tool-list_orders" },
      { text: "Here they are." },
    ]);
    expect(again.seen).toHaveLength(1);
    expect(await transcript()).toHaveLength(2);
  });

  it("shows a finished answer again rather than asking twice", async () => {
    const message = words("Hello");
    await talk(message, script(says("Hi.")));
    const again = await talk(message, script());
    expect(textOf(await messageOf("", undefined, again))).toBe("Hi.");
    await expect(take({ ...message, text: "Other words" } as Incoming, script())).rejects.toMatchObject({
      status: 409,
    });
  });

  it("before a word leaves a message that can be tried again", async () => {
    const message = words("Hello");
    await talk(message, script([new TypeError("fetch failed")]));
    expect(await lastMessage()).toMatchObject({
      role: "assistant",
      metadata: { error: { code: "model_unavailable" } },
    });
    await talk(message, script(says("Hi.")));
    expect(textOf(await lastMessage())).toBe("Hi.");
  });
});
