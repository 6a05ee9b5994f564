import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { conversations, messages } from "@/lib/db/schema";
import { messageOf } from "./chunks";
import { resumeTurn, stopTurn } from "./resume";
import { chatPerTest, partsOf, textOf } from "./testing/chat";
import { calls, chunksOfStream, follow, gate, says, scriptedModel, testRuns } from "./testing/scripted";

const chat = chatPerTest();

const parcel = { order: "a-10042", reason: "damaged", outcome: "store_credit" };
const askToReturn = () => calls("return_and_replace", parcel, "call-return");

describe("a turn under way", () => {
  it("shows its run after a reload, and goes on from the beginning of its message", async () => {
    const engine = testRuns();
    engine.hold();
    const model = scriptedModel(calls("pre_purchase_research", { product: "lamp" }), says("Buy it."));
    const first = follow(await chat().take(chat().words("Should I buy the lamp?"), model, engine.runs));
    await first.until((chunk) => chunk.type === "tool-output-available");

    const runId = engine.started()[0]?.id;
    await vi.waitFor(async () =>
      expect(partsOf(await chat().lastMessage())[0]).toMatchObject({ output: { runId } }),
    );
    expect((await chat().view()).active).toBe(true);
    const resumed = await resumeTurn(chat().shopper, chat().id);
    if (!resumed) throw new Error("nothing to resume");
    await first.leave();
    engine.release();
    const chunks = await chunksOfStream(resumed);
    expect(chunks.filter((chunk) => chunk.type === "start")).toHaveLength(1);
    const built = await messageOf("", undefined, chunks);
    expect(built).toEqual(await chat().lastMessage());
    expect(textOf(built)).toBe("Buy it.");
    expect(await resumeTurn(chat().shopper, chat().id)).toBeUndefined();
  });

  it("is resumed whole when it goes on with an earlier message", async () => {
    const engine = testRuns();
    const asked = await chat().talk(
      chat().words("Return it"),
      scriptedModel([...says("Let me see. "), ...askToReturn()]),
    );
    const request = asked.find((chunk) => chunk.type === "tool-approval-request");
    engine.hold();
    const first = follow(
      await chat().take(
        chat().click({ id: request?.approvalId ?? "", approved: true }),
        scriptedModel(says("Made.")),
        engine.runs,
      ),
    );
    await first.until((chunk) => chunk.type === "tool-output-available");
    const resumed = await resumeTurn(chat().shopper, chat().id);
    engine.release();
    const chunks = await chunksOfStream(resumed as NonNullable<typeof resumed>);
    const built = await messageOf("", undefined, chunks);
    const stored = await chat().lastMessage();
    expect(built.id).toBe(stored.id);
    expect(partsOf(built).map((part) => [part.type, part.state])).toEqual(
      partsOf(stored).map((part) => [part.type, part.state]),
    );
    expect(textOf(built)).toBe("Let me see. Made.");
  });

  it("joins the same message sent again", async () => {
    const slow = gate();
    const message = chat().words("Hello");
    const first = chat().take(message, scriptedModel([...says("Hi "), slow.passed, ...says("there.")]));
    const one = follow(await first);
    await one.until((chunk) => chunk.type === "text-end");
    const two = await chat().take(message, scriptedModel());
    slow.open();
    expect(textOf(await messageOf("", undefined, await chunksOfStream(two)))).toBe("Hi there.");
    expect(await chat().transcript()).toHaveLength(2);
  });

  it("stops when told, and keeps what was said", async () => {
    const never = gate();
    const client = follow(
      await chat().take(chat().words("Tell me a lot"), scriptedModel([...says("It was "), never.passed])),
    );
    await client.until((chunk) => chunk.type === "text-delta");
    expect(await stopTurn(chat().shopper, chat().id)).toBe(true);
    const rest = await client.rest();
    expect(rest.at(-1)).toMatchObject({ type: "abort" });
    expect(await chat().lastMessage()).toMatchObject({ metadata: { stopped: true } });
    expect(textOf(await chat().lastMessage())).toBe("It was ");
    expect(await stopTurn(chat().shopper, chat().id)).toBe(false);
    expect(await resumeTurn(chat().shopper, chat().id)).toBeUndefined();
    await chat().talk(chat().words("Go on"), scriptedModel(says("Fine.")));
    expect(textOf(await chat().lastMessage())).toBe("Fine.");
  });

  it("keeps its run when stopped while waiting for it", async () => {
    const engine = testRuns();
    engine.hold();
    const client = follow(
      await chat().take(
        chat().words("Should I?"),
        scriptedModel(calls("pre_purchase_research", { product: "lamp" })),
        engine.runs,
      ),
    );
    await client.until((chunk) => chunk.type === "tool-output-available");
    await stopTurn(chat().shopper, chat().id);
    const part = partsOf(await chat().lastMessage())[0];
    expect(part).toMatchObject({ state: "output-available", output: { runId: engine.started()[0]?.id } });
    expect(part?.preliminary).toBeUndefined();
    const model = scriptedModel(says("It is still looking."));
    await chat().talk(chat().words("And?"), model, engine.runs);
    expect(JSON.stringify(model.seen[0]?.prompt)).toContain(engine.started()[0]?.id);
  });

  it("falls silent when another process took the conversation", async () => {
    const slow = gate();
    const client = follow(
      await chat().take(
        chat().words("Hello"),
        scriptedModel([...says("Mine. "), slow.passed, ...calls("list_orders", {})]),
      ),
    );
    await client.until((chunk) => chunk.type === "text-end");
    const other = crypto.randomUUID();
    await getDatabase()
      .update(conversations)
      .set({ activeTurnId: other })
      .where(eq(conversations.id, chat().id));
    slow.open();
    await client.rest();
    const [row] = await getDatabase().select().from(conversations).where(eq(conversations.id, chat().id));
    expect(row?.activeTurnId).toBe(other);
    const stored = await getDatabase().select().from(messages).where(eq(messages.conversationId, chat().id));
    expect(stored.map((each) => each.role)).toEqual(["user"]);
  });

  it("of a process that died is taken over, and its message says so", async () => {
    await chat().talk(chat().words("First"), scriptedModel(calls("list_orders", {}), says("Half an ans")));
    const died = { activeTurnId: crypto.randomUUID(), updatedAt: new Date(Date.now() - 60_000) };
    await getDatabase().update(conversations).set(died).where(eq(conversations.id, chat().id));
    const view = await chat().view();
    expect(view.active).toBe(false);
    expect(view.messages.at(-1)?.metadata?.error?.code).toBe("interrupted");
    await chat().talk(chat().words("Second"), scriptedModel(says("Whole.")));
    const said = await chat().transcript();
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
    const message = chat().words("My orders");
    const chunks = await chat().talk(
      message,
      scriptedModel(calls("list_orders", {}), [...says("Here"), new Error("ECONNRESET 10.0.0.7")]),
    );
    expect(chunks.at(-1)).toMatchObject({ type: "error", errorText: expect.stringContaining("Try again") });
    expect(JSON.stringify(chunks)).not.toContain("ECONNRESET");
    const failed = await chat().lastMessage();
    expect(failed.metadata?.error).toMatchObject({ code: "cut_off" });
    expect(textOf(failed)).toBe("Here");

    const again = scriptedModel(says("Here they are."));
    const replay = await chat().talk(message, again);
    const healed = await chat().lastMessage();
    expect(healed.id).toBe(failed.id);
    expect(healed.metadata).toEqual({ model: "Scripted" });
    expect(partsOf(healed)).toMatchObject([{ type: "tool-list_orders" }, { text: "Here they are." }]);
    expect(partsOf(await messageOf("", undefined, replay))).toMatchObject([
      { type: "tool-list_orders" },
      { text: "Here they are." },
    ]);
    expect(again.seen).toHaveLength(1);
    expect(await chat().transcript()).toHaveLength(2);
  });

  it("shows a finished answer again rather than asking twice", async () => {
    const message = chat().words("Hello");
    await chat().talk(message, scriptedModel(says("Hi.")));
    const again = await chat().talk(message, scriptedModel());
    expect(textOf(await messageOf("", undefined, again))).toBe("Hi.");
    await expect(chat().take({ ...message, text: "Other words" }, scriptedModel())).rejects.toMatchObject({
      status: 409,
    });
  });

  it("before a word leaves a message that can be tried again", async () => {
    const message = chat().words("Hello");
    await chat().talk(message, scriptedModel([new TypeError("fetch failed")]));
    expect(await chat().lastMessage()).toMatchObject({
      role: "assistant",
      metadata: { error: { code: "model_unavailable" } },
    });
    await chat().talk(message, scriptedModel(says("Hi.")));
    expect(textOf(await chat().lastMessage())).toBe("Hi.");
  });
});
