import { afterAll, beforeAll, expect, it } from "vitest";
import { engineConfig } from "@/engine.config";
import { getRun, launchEngine, stopEngine } from "@/lib/engine";
import { makeOrder, makePerson, makePolicy, makeProduct, makeTiers } from "@/lib/tools/testing/fixtures";
import { workflows } from "@/workflows";
import { getConversation } from "./conversations";
import { engineRuns } from "./runs";
import { calls, chunksOfStream, says, scriptedModel, signedIn } from "./testing/scripted";
import { takeTurn } from "./turn";

/** The real engine and the real workflows behind a turn; only the model is scripted. */
beforeAll(() => launchEngine(engineConfig));
afterAll(() => stopEngine());

async function returnable(priceCents: number) {
  const alice = await makePerson({ loyaltyTierId: "gold" });
  const product = await makeProduct({ name: "Headphones", category: "Audio", priceCents });
  const order = await makeOrder(alice, [{ product }]);
  return { alice, order, line: order.lines[0]?.id ?? "" };
}
beforeAll(async () => {
  await makeTiers();
  await makePolicy();
});

async function returnByChat(priceCents: number) {
  const { alice, order, line } = await returnable(priceCents);
  const conversationId = crypto.randomUUID();
  const input = {
    order: order.number,
    lines: [{ line, quantity: 1 }],
    reason: "damaged",
    outcome: "store_credit",
  };
  const staff = (...steps: Parameters<typeof scriptedModel>) => ({
    model: scriptedModel(...steps).model,
    workflows,
    runs: engineRuns,
  });
  const asked = await chunksOfStream(
    await takeTurn(
      signedIn(alice),
      { conversationId, kind: "message", messageId: "m1", text: "Return my headphones" },
      staff(calls("return_and_replace", input)),
    ),
  );
  const request = asked.find((chunk) => chunk.type === "tool-approval-request");
  const answer = { id: request?.approvalId ?? "", approved: true };
  const confirm = () =>
    takeTurn(signedIn(alice), { conversationId, kind: "answer", answer }, staff(says("Done.")));
  await Promise.all([confirm(), confirm(), confirm()].map(async (turn) => chunksOfStream(await turn)));
  const { messages } = await getConversation(alice, conversationId);
  const part = messages.at(-1)?.parts.find((each) => each.type === "tool-return_and_replace");
  if (part?.state !== "output-available") throw new Error(`no run: ${JSON.stringify(messages.at(-1))}`);
  return { alice, conversationId, output: part.output };
}

it("returns a parcel once, however often it is confirmed", async () => {
  const { alice, conversationId, output } = await returnByChat(12_000);
  expect(output.run).toMatchObject({
    status: "completed",
    trigger: "chat",
    conversationId,
    result: { refundCents: 12_000 },
  });
  const run = await getRun(alice, output.runId);
  expect(run.steps.map((step) => [step.name, step.status])).toEqual([
    ["check_eligibility", "completed"],
    ["approve_return", "skipped"],
    ["initiate_return", "completed"],
    ["search_replacements", "completed"],
    ["apply_discount", "completed"],
  ]);
});

it("says at once that a return waits for the shop", async () => {
  const { output } = await returnByChat(80_000);
  expect(output.run).toMatchObject({ status: "waiting" });
});
