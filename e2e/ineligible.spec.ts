import { expect, test } from "./fixtures";
import { say } from "./support/chat";
import { finishedRun, lineOf, startReturn } from "./support/orders";
import { signIn } from "./support/people";

test("an order that is too old: the chat says why, and nothing is returned", async ({ page }) => {
  await signIn(page, "alice");
  await page.goto("/");
  await say(page, "I'd like to return the headphones from order A-10015");
  await expect(page.getByText(/window closed/i).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Confirm" })).toHaveCount(0);
  const order = await (await page.request.get("/api/orders/A-10015")).json();
  expect(order.returns).toEqual([]);
});

test("an order that is too old: a run ends early after its first step, with the reason", async ({ page }) => {
  await signIn(page, "alice");
  const line = await lineOf(page.request, "A-10015", "headphones");
  const started = await startReturn(page.request, { order: "A-10015", line }, crypto.randomUUID());
  expect(started.status()).toBe(202);
  const { id } = await started.json();
  const run = await finishedRun(page.request, id);
  expect(run).toMatchObject({
    status: "exited",
    exitReason: "not_eligible",
    result: { completedSteps: ["check_eligibility"] },
  });
  await page.goto(`/runs/${id}`);
  await expect(page.getByText(/^The 30-day window closed \d+ days ago\.$/)).toBeVisible();
  await expect(page.locator('[data-step="initiate_return"]')).toHaveAttribute("data-status", "skipped");
});
