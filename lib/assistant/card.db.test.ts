import { describe, expect, it } from "vitest";
import { makePerson } from "@/lib/tools/testing/fixtures";
import { messageOf } from "./chunks";
import { chatPerTest, partsOf, textOf } from "./testing/chat";
import { calls, says, scriptedModel, testRuns } from "./testing/scripted";

const chat = chatPerTest();

const parcel = { order: "a-10042", reason: "damaged", outcome: "store_credit" };
const askToReturn = () => calls("return_and_replace", parcel, "call-return");

describe("a call that needs the shopper's yes", () => {
  /** Talks until the card is shown and gives its approval id. */
  async function card(): Promise<string> {
    const chunks = await chat().talk(chat().words("Return my parcel"), scriptedModel(askToReturn()));
    const request = chunks.find((chunk) => chunk.type === "tool-approval-request");
    if (request?.type !== "tool-approval-request") throw new Error("no card");
    return request.approvalId;
  }

  it("waits, and runs once confirmed, in the same message", async () => {
    const engine = testRuns();
    const id = await card();
    const before = await chat().lastMessage();
    expect(partsOf(before)).toMatchObject([
      { state: "approval-requested", input: { ...parcel, order: "A-10042" }, approval: { id } },
    ]);
    expect(engine.started()).toEqual([]);

    const model = scriptedModel(says("Your return is made."));
    await chat().talk(chat().click({ id, approved: true }), model, engine.runs);
    const after = await chat().lastMessage();
    expect(after.id).toBe(before.id);
    const [run] = engine.started();
    expect(run).toMatchObject({ conversationId: chat().id, input: { ...parcel, order: "A-10042" } });
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
        chat().talk(chat().click({ id, approved: true }), scriptedModel(says("Made.")), engine.runs),
      ),
    );
    expect(engine.started()).toHaveLength(1);
    expect(attempts.every((attempt) => attempt.status === "fulfilled")).toBe(true);
    const before = await chat().lastMessage();
    const again = await chat().talk(chat().click({ id, approved: true }), scriptedModel(), engine.runs);
    expect(again).toContainEqual(
      expect.objectContaining({
        type: "tool-output-available",
        output: expect.objectContaining({ runId: engine.started()[0]?.id }),
      }),
    );
    expect(await chat().lastMessage()).toEqual(before);
    expect(engine.started()).toHaveLength(1);
  });

  it("brings a second click to the same message as the first", async () => {
    const engine = testRuns();
    const id = await card();
    const shown = await chat().lastMessage();
    await chat().talk(chat().click({ id, approved: true }), scriptedModel(says("Made.")), engine.runs);
    const replayed = await chat().talk(chat().click({ id, approved: false }), scriptedModel(), engine.runs);
    const built = await messageOf(shown.id, shown, replayed);
    expect(partsOf(built).map((part) => [part.type, part.state])).toEqual(
      partsOf(await chat().lastMessage()).map((part) => [part.type, part.state]),
    );
  });

  it("takes the shopper's changes, checked, and tells the client", async () => {
    const engine = testRuns();
    const id = await card();
    const wrong = [{ order: "A-10099" }, { outcome: "bitcoin" }, { reason: 7 }];
    for (const edits of wrong) {
      await expect(
        chat().take(chat().click({ id, approved: true, edits }), scriptedModel(), engine.runs),
      ).rejects.toMatchObject({
        status: 400,
      });
    }
    const chunks = await chat().talk(
      chat().click({ id, approved: true, edits: { outcome: "original_payment" } }),
      scriptedModel(says("Made.")),
      engine.runs,
    );
    const input = { ...parcel, order: "A-10042", outcome: "original_payment" };
    expect(engine.started()).toMatchObject([{ input }]);
    expect(chunks).toContainEqual(expect.objectContaining({ type: "tool-input-available", input }));
    expect(partsOf(await chat().lastMessage())[0]).toMatchObject({ input, state: "output-available" });
  });

  it("does nothing when declined, and the model hears of it", async () => {
    const engine = testRuns();
    const id = await card();
    const model = scriptedModel(says("All right."));
    await chat().talk(chat().click({ id, approved: false, reason: "Not now" }), model, engine.runs);
    expect(engine.started()).toEqual([]);
    expect(partsOf(await chat().lastMessage())).toMatchObject([
      { state: "output-denied", approval: { approved: false, reason: "Not now" } },
      { type: "text", text: "All right." },
    ]);
    expect(JSON.stringify(model.seen[0]?.prompt)).toContain("execution-denied");
  });

  it("knows no other card, and no other person's", async () => {
    const id = await card();
    await expect(
      chat().take(chat().click({ id: "made-up", approved: true }), scriptedModel()),
    ).rejects.toMatchObject({
      status: 404,
    });
    const mallory = await makePerson();
    await expect(
      chat().take(chat().click({ id, approved: true }), scriptedModel(), testRuns().runs, mallory),
    ).rejects.toMatchObject({ status: 404 });
  });

  it("takes a typed yes for a click", async () => {
    const engine = testRuns();
    const id = await card();
    const model = scriptedModel(says("Your return is made."));
    await chat().talk(chat().words("Yes, please!"), model, engine.runs);
    expect(engine.started()).toMatchObject([{ input: { ...parcel, order: "A-10042" } }]);
    const [, asked, said, done] = await chat().transcript();
    expect(asked && partsOf(asked)).toMatchObject([
      { state: "output-denied", approval: { reason: "answered_in_words" } },
    ]);
    expect(said && textOf(said)).toBe("Yes, please!");
    expect(done && partsOf(done)).toMatchObject([
      { state: "output-available", approval: { approved: true, isAutomatic: true }, output: { run: {} } },
      { type: "text", text: "Your return is made." },
    ]);
    expect(model.seen).toHaveLength(1);
    await expect(
      chat().take(chat().click({ id, approved: true }), scriptedModel(), engine.runs),
    ).rejects.toMatchObject({
      status: 409,
    });
    await chat().talk(chat().words("yes"), scriptedModel(says("It is done already.")), engine.runs);
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
    await chat().talk(chat().words(text), model, engine.runs);
    expect(engine.started()).toEqual([]);
    const [, asked] = await chat().transcript();
    expect(asked && partsOf(asked)).toMatchObject([
      { state: "output-denied", approval: { approved: false, reason } },
    ]);
    expect(JSON.stringify(model.seen[0]?.prompt)).not.toContain(reason);
    await expect(
      chat().take(chat().click({ id, approved: true }), scriptedModel(), engine.runs),
    ).rejects.toMatchObject({
      status: 409,
    });
  });

  it("comes one at a time", async () => {
    const both = [...askToReturn(), ...calls("cancel_order", { order: "A-10043" }, "call-cancel")];
    await chat().talk(chat().words("Return this and cancel that"), scriptedModel(both));
    expect(partsOf(await chat().lastMessage())).toMatchObject([
      { toolCallId: "call-return", state: "approval-requested" },
      { toolCallId: "call-cancel", approval: { isAutomatic: true, approved: false } },
    ]);
  });
});
