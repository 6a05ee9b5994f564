import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { signIn } from "./support/people";

/** Returns the order's line by its button, and leaves the dialog open with its replacements. */
async function returnByButton(page: Page, order: string) {
  await page.goto(`/orders/${order}`);
  await page.getByRole("button", { name: "Return or replace" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Why does it go back?").selectOption("defective");
  await dialog.getByRole("button", { name: "Confirm" }).click();
  const receipt = dialog.getByRole("region", { name: /^Return R-\d+$/ });
  await expect(receipt).toBeVisible();
  return (await receipt.getAttribute("aria-label"))?.replace("Return ", "") ?? "";
}

test("replace with this: price, payment, live steps, and the order in the cards' place @phone", async ({
  page,
  isMobile,
}) => {
  // One order each, since a line can go back only once.
  const { who, order } = isMobile ? { who: "hiro", order: "A-10036" } : { who: "mina", order: "A-10047" };
  await signIn(page, who);
  const rma = await returnByButton(page, order);
  await page.getByRole("button", { name: "Replace with this" }).first().click();

  const dialog = page.getByRole("dialog", { name: "Replace with this" });
  await expect(dialog.getByText("Your price")).toBeVisible();
  await expect(dialog.getByText("Store credit", { exact: true })).toBeVisible();
  await dialog.getByRole("button", { name: "Confirm" }).dblclick();
  await expect(dialog.locator('[data-step="confirm"]')).toHaveAttribute("data-status", "completed");
  const made = dialog.getByRole("region", { name: /^Order A-\d+$/ });
  await expect(made).toBeVisible();
  const number = (await made.getAttribute("aria-label"))?.replace("Order ", "") ?? "";

  // The wire tells: after the dialog, and after a reload, the new order stands in the cards' place.
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Replacement", exact: true })).toContainText(number);
  await expect(page.getByRole("button", { name: "Replace with this" })).toHaveCount(0);
  const view = await (await page.request.get(`/api/returns/${rma}`)).json();
  expect(view.replacement).toEqual({ order: number });
  const { runs } = await (await page.request.get("/api/runs?workflow=order_replacement")).json();
  expect(runs).toHaveLength(1);

  await page.goto(`/orders/${number}`);
  await expect(page.getByText("Processing").first()).toBeVisible();
});
