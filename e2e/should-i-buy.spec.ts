import { expect, test } from "./fixtures";
import { say } from "./support/chat";
import { signIn } from "./support/people";

test("should I buy it: asked in the chat @phone", async ({ page }) => {
  await signIn(page, "carol");
  await page.goto("/");
  await say(page, "should I buy the Murmur Hush 2?");
  const panel = page.getByRole("region", { name: "Recommendation" });
  await expect(panel).toContainText(
    /Reviews: positive \(\d+ reviews\) \| Stock: \d+ units available \| Price: /,
  );
  await expect(panel.getByRole("img", { name: /price/i }).first()).toBeVisible();
  await page.reload();
  await expect(panel).toContainText("| Shipping: from $4.99, 2 days");
});

test("should I buy it: asked on the product's page", async ({ page }) => {
  await signIn(page, "carol");
  await page.goto("/products/questline-go");
  await page.getByRole("button", { name: "Should I buy this?" }).click();
  const panel = page.getByRole("region", { name: "Recommendation" });
  await expect(panel).toContainText("Stock: out of stock");
  await expect(page.locator('[data-step="shipping"]')).toHaveAttribute("data-status", "skipped");
});
