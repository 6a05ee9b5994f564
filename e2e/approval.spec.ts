import { expect, test } from "./fixtures";
import { say } from "./support/chat";
import { openAs, signIn } from "./support/people";

test("a high-value return waits for the desk, over a reload, and goes on when it says yes", async ({
  page,
  browser,
}) => {
  await signIn(page, "dave");
  await page.goto("/");
  await say(page, "I want to return the espresso machine from A-10037 and get a replacement");
  await page.getByRole("button", { name: "Confirm" }).click();
  const approval = page.locator('[data-step="approve_return"]');
  await expect(approval).toHaveAttribute("data-status", "waiting");
  await expect(page.getByText(/waiting for the shop/i).first()).toBeVisible();

  await page.reload();
  await expect(approval).toHaveAttribute("data-status", "waiting");

  const desk = await openAs(browser, "sam");
  await desk.page.goto("/desk/approvals");
  const request = desk.page.getByRole("listitem").filter({ hasText: "A-10037" });
  await expect(request).toContainText("$629.00");
  await request.getByRole("textbox").fill("Known issue with this batch.");
  await request.getByRole("button", { name: /approve/i }).click();
  await expect(desk.page.getByRole("listitem").filter({ hasText: "A-10037" })).toHaveCount(0);
  await desk.context.close();

  await expect(approval).toHaveAttribute("data-status", "completed");
  await expect(page.getByRole("region", { name: /^Return R-\d+$/ })).toContainText("$629.00");
});
