import { expect, test } from "./fixtures";
import { say } from "./support/chat";

test("return my headphones and get a replacement, in one conversation", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: /bob/i }).click();
  await say(page, "I want to return my headphones and get a replacement");

  const card = page.getByRole("region", { name: "Return and replace" });
  await expect(card).toContainText("A-10043");
  await expect(card).toContainText("You get back");
  await expect(card.getByRole("button", { name: "Not now" })).toBeVisible();
  await card.getByRole("button", { name: "Confirm" }).click();

  const steps = page.getByRole("list", { name: "Steps" });
  for (const name of ["check_eligibility", "initiate_return", "search_replacements", "apply_discount"]) {
    await expect(steps.locator(`[data-step="${name}"]`)).toHaveAttribute("data-status", "completed");
  }
  const receipt = page.getByRole("region", { name: /^Return R-\d+$/ });
  await expect(receipt.getByRole("img", { name: /^Return label R-/ })).toBeVisible();
  await expect(receipt).toContainText("$279.00");
  const replacements = page.getByRole("region", { name: "Replacements" });
  await expect(replacements).toContainText("10% off");
  const offers = replacements.getByRole("article");
  const count = await offers.count();
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThanOrEqual(5);
  await expect(offers.first()).toContainText("Your price");

  const rma = await receipt.getByRole("heading").first().textContent();
  await page.reload();
  await expect(page.getByRole("region", { name: `Return ${rma}` })).toBeVisible();
  await expect(steps.locator('[data-step="apply_discount"]')).toHaveAttribute("data-status", "completed");
  await expect(page.getByRole("button", { name: "Confirm" })).toHaveCount(0);

  await page.getByRole("link", { name: "Timeline" }).click();
  await expect(page).toHaveURL(/\/runs\/[0-9a-f-]{36}/);
  const search = page.locator('[data-step="search_replacements"]');
  await search.locator("summary").first().click();
  await expect(search).toContainText("price ≤ 1.2 × refund");
  await expect(search).toContainText("334.80");
});
