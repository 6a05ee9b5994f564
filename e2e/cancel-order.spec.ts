import { expect, test } from "./fixtures";
import { say } from "./support/chat";
import { signIn } from "./support/people";

const steps = ["check", "cancel", "refund"];

test("cancel an order from its page: live steps, the refund, the order as it is now @phone", async ({
  page,
  isMobile,
}) => {
  // One order each, since an order is cancelled only once.
  const { who, order, total } = isMobile
    ? { who: "erin", order: "A-10063", total: "$93.99" }
    : { who: "grace", order: "A-10059", total: "$142.99" };
  await signIn(page, who);
  await page.goto(`/orders/${order}`);
  await page.getByRole("button", { name: "Cancel order" }).click();

  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Why?").selectOption("ordered_by_mistake");
  await expect(dialog).toContainText(total);
  await dialog.getByRole("button", { name: "Confirm" }).dblclick();
  for (const step of steps)
    await expect(dialog.locator(`[data-step="${step}"]`)).toHaveAttribute("data-status", "completed");
  const receipt = dialog.getByRole("region", { name: `Cancelled ${order}` });
  await expect(receipt).toContainText("Refunded");
  await expect(receipt).toContainText(total);
  await expect(dialog.getByRole("link", { name: "Timeline" })).toBeVisible();

  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Bill" })).toContainText("Cancelled");
  await expect(page.getByRole("button", { name: "Cancel order" })).toHaveCount(0);
  const { runs } = await (await page.request.get(`/api/runs?order=${order}`)).json();
  expect(runs).toMatchObject([{ workflow: "cancel_order", status: "completed", orderNumber: order }]);
});

test("cancel an order in the chat, and find it cancelled after a reload", async ({ page }) => {
  await signIn(page, "leo");
  await page.goto("/");
  await say(page, "cancel my order A-10054");
  const card = page.getByRole("region", { name: "Cancel the order" });
  await expect(card).toContainText("$223.99");
  await card.getByRole("button", { name: "Confirm" }).click();

  const receipt = page.getByRole("region", { name: "Cancelled A-10054" });
  await expect(receipt).toContainText("Mastercard •••• 4417");
  await expect(page.getByText("Done: order A-10054 is cancelled.")).toBeVisible();
  await page.reload();
  await expect(receipt).toContainText("Refunded");
  await expect(page.locator('[data-step="refund"]')).toHaveAttribute("data-status", "completed");

  await say(page, "cancel A-10054");
  await expect(page.getByText("Order A-10054 is already cancelled.")).toBeVisible();
});
