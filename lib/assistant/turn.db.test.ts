import { eq } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { messages } from "@/lib/db/schema";
import { makeOrder, makePerson, makeProduct } from "@/lib/tools/testing/fixtures";
import { getConversation } from "./conversations";
import { resumeTurn, stopTurn } from "./resume";
import { chatPerTest, partsOf, textOf } from "./testing/chat";
import { calls, chunksOfStream, follow, gate, says, scriptedModel, testRuns } from "./testing/scripted";

const chat = chatPerTest();

describe("a turn", () => {
  it("writes down what the shopper and the assistant said, in order", async () => {
    const chunks = await chat().talk(chat().words("Hello there"), scriptedModel(says("Hi", " Alice.")));
    expect(chunks.at(0)).toMatchObject({ type: "start", messageMetadata: { model: "Scripted" } });
    expect(chunks.at(-1)).toMatchObject({ type: "finish", finishReason: "stop" });
    await chat().talk(chat().words("And again"), scriptedModel(says("Hello.")));

    const { title, active, messages: said } = await chat().view();
    expect({ title, active }).toEqual({ title: "Hello there", active: false });
    expect(said.map((message) => [message.role, textOf(message)])).toEqual([
      ["user", "Hello there"],
      ["assistant", "Hi Alice."],
      ["user", "And again"],
      ["assistant", "Hello."],
    ]);
    expect(said[1]).toMatchObject({ metadata: { model: "Scripted" }, parts: [{}, { state: "done" }] });
    const rows = await getDatabase().select().from(messages).where(eq(messages.conversationId, chat().id));
    expect(rows.map((row) => row.seq).sort()).toEqual([1, 2, 3, 4]);
  });

  it("gives the model the stored conversation and its instructions", async () => {
    await chat().talk(chat().words("I am looking for a lamp"), scriptedModel(says("Which kind?")));
    const second = scriptedModel(says("Good."));
    await chat().talk(chat().words("A desk lamp"), second);
    const [prompt] = second.seen.map((call) => call.prompt);
    expect(prompt?.map((message) => message.role)).toEqual(["system", "user", "assistant", "user"]);
    expect(prompt?.[0]?.content).toContain("Alice");
  });

  it("keeps one person's conversation from another", async () => {
    await chat().talk(chat().words("Hello"), scriptedModel(says("Hi.")));
    const mallory = await makePerson();
    await expect(
      chat().take(chat().words("Show me"), scriptedModel(), testRuns().runs, mallory),
    ).rejects.toMatchObject({
      status: 404,
    });
    await expect(getConversation(mallory, chat().id)).rejects.toMatchObject({ status: 404 });
    await expect(resumeTurn(mallory, chat().id)).rejects.toMatchObject({ status: 404 });
    await expect(stopTurn(mallory, chat().id)).rejects.toMatchObject({ status: 404 });
    expect(await chat().transcript()).toHaveLength(2);
  });

  it("answers one message at a time", async () => {
    const slow = gate();
    const first = follow(
      await chat().take(chat().words("One"), scriptedModel([...says("Wait"), slow.passed])),
    );
    const attempts = await Promise.allSettled(
      [1, 2, 3].map((n) => chat().take(chat().words(`More ${n}`), scriptedModel())),
    );
    expect(attempts.map((attempt) => attempt.status === "rejected" && attempt.reason.status)).toEqual([
      409, 409, 409,
    ]);
    slow.open();
    await first.rest();
    expect(await chat().transcript()).toHaveLength(2);
  });

  it("lets exactly one of many messages sent at once begin", async () => {
    const attempts = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) =>
        chat().take(chat().words(`Message ${n}`), scriptedModel(says("Here."))),
      ),
    );
    const begun = attempts.flatMap((attempt) => (attempt.status === "fulfilled" ? [attempt.value] : []));
    expect(begun.length).toBeGreaterThanOrEqual(1);
    await Promise.all(begun.map(chunksOfStream));
    expect(await chat().transcript()).toHaveLength(2 * begun.length);
  });

  it("goes on when the client leaves", async () => {
    const slow = gate();
    const client = follow(
      await chat().take(
        chat().words("Hello"),
        scriptedModel([...says("First. "), slow.passed, ...says("Second.")]),
      ),
    );
    await client.until((chunk) => chunk.type === "text-end");
    await client.leave();
    slow.open();
    await vi.waitFor(async () => expect((await chat().view()).active).toBe(false));
    expect(textOf(await chat().lastMessage())).toBe("First. Second.");
  });
});

describe("tools", () => {
  it("run for the signed-in person and show in the transcript", async () => {
    const order = await makeOrder(chat().shopper, [{ product: await makeProduct({ name: "Desk lamp" }) }]);
    const bob = await makePerson();
    await makeOrder(bob, [{ product: await makeProduct() }]);
    await chat().talk(
      chat().words("My orders"),
      scriptedModel(calls("list_orders", {}), says("Here they are.")),
    );
    const [part] = partsOf(await chat().lastMessage());
    expect(part).toMatchObject({ type: "tool-list_orders", state: "output-available", output: { total: 1 } });
    expect(part?.output).toMatchObject({ orders: [{ number: order.number }] });
  });

  it("tell the model in short safe words why they failed", async () => {
    const model = scriptedModel(calls("get_order", { order: "A-99999" }), says("I cannot find it."));
    await chat().talk(chat().words("Where is A-99999"), model);
    const [part] = partsOf(await chat().lastMessage());
    expect(part).toMatchObject({ state: "output-error", errorText: expect.stringMatching(/^not_found: /) });
    expect(JSON.stringify(model.seen[1]?.prompt)).toContain("not_found: ");
  });

  it("hide what they did not expect, and log it", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const broken = testRuns();
    broken.runs.start = async () => {
      throw new Error("connect ECONNREFUSED 10.0.0.7:5432");
    };
    await chat().talk(
      chat().words("Should I buy it?"),
      scriptedModel(calls("pre_purchase_research", { product: "lamp" }), says("That did not work.")),
      broken.runs,
    );
    const [part] = partsOf(await chat().lastMessage());
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
    await chat().talk(chat().words("One"), scriptedModel(research(), says("Done.")), watched.runs);
    await chat().talk(chat().words("Two"), scriptedModel(research(), says("Done.")), watched.runs);
    expect(new Set(seen).size).toBe(2);
    expect(seen.every((key) => key.includes(chat().id))).toBe(true);
  });

  it("end after eight steps with words", async () => {
    const steps = Array.from({ length: 7 }, () => calls("list_orders", {}));
    const model = scriptedModel(...steps, says("That is all I can tell."));
    await chat().talk(chat().words("Look again and again"), model);
    expect(model.seen).toHaveLength(8);
    expect(model.seen.map((call) => call.toolChoice?.type)).toEqual([...Array(7).fill("auto"), "none"]);
    expect(textOf(await chat().lastMessage())).toBe("That is all I can tell.");
  });
});
