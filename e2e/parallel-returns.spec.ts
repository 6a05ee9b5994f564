import { expect, test } from "./fixtures";
import { finishedRun, lineOf, startReturn } from "./support/orders";
import { signIn } from "./support/people";

test("a hundred starts for one order line with different keys make one return", async ({ page }) => {
  await signIn(page, "dave");
  const line = await lineOf(page.request, "A-10022", "headphones");
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      startReturn(page.request, { order: "A-10022", line }, `parallel-${n}-${Date.now()}`),
    ),
  );
  expect(answers.map((answer) => answer.status())).toEqual(Array(100).fill(202));
  const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).id as string));
  expect(new Set(ids).size).toBe(100);

  const runs = await Promise.all(ids.map((id) => finishedRun(page.request, id)));
  const completed = runs.filter((run) => run.status === "completed");
  expect(completed).toHaveLength(1);
  for (const run of runs) {
    if (run.status === "completed") continue;
    const reason =
      run.status === "exited" ? run.exitMessage : (run.error as { message: string } | null)?.message;
    expect(["exited", "failed"]).toContain(run.status);
    expect(reason).toMatch(/return/i);
  }
  const order = await (await page.request.get("/api/orders/A-10022")).json();
  expect(order.returns).toHaveLength(1);
  expect(order.lines[0].returnedQuantity).toBe(1);
});

test("a hundred starts with one key are one run", async ({ page }) => {
  await signIn(page, "dave");
  const key = `same-${Date.now()}`;
  const answers = await Promise.all(
    Array.from({ length: 100 }, () =>
      page.request.post("/api/runs", {
        headers: { "Idempotency-Key": key },
        data: { workflow: "pre_purchase_research", input: { product: "corvid-nightjar" } },
      }),
    ),
  );
  const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).id as string));
  expect(new Set(ids).size).toBe(1);
});
