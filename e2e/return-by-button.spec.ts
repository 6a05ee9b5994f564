import { expect, test } from "./fixtures";
import { signIn } from "./support/people";

test("return one line from the order's page, with no model in between @phone", async ({ page, isMobile }) => {
  // One order each, since a line can go back only once.
  const { who, order, credit } = isMobile
    ? { who: "leo", order: "A-10032", credit: "$319.00" }
    : { who: "alice", order: "A-10042", credit: "$249.00" };
  await signIn(page, who);
  await page.goto("/orders");
  await page
    .getByRole("link", { name: new RegExp(order) })
    .first()
    .click();
  await page.getByRole("button", { name: "Return or replace" }).first().click();

  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Why does it go back?").selectOption("defective");
  await expect(dialog).toContainText(credit);
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(dialog.getByRole("region", { name: /^Return R-\d+$/ })).toContainText(credit);
  await expect(dialog.locator('[data-step="initiate_return"]')).toHaveAttribute("data-status", "completed");

  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("Returned", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Return or replace" })).toHaveCount(0);

  await page.goto("/runs");
  await page
    .getByRole("link", { name: new RegExp(order) })
    .first()
    .click();
  await expect(page.locator('[data-step="initiate_return"]')).toHaveAttribute("data-status", "completed");
});

test("a double click on Confirm makes one return", async ({ page }) => {
  await signIn(page, "noah");
  await page.goto("/orders/A-10034");
  await page.getByRole("button", { name: "Return or replace" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).dblclick();
  await expect(page.getByRole("dialog").getByRole("region", { name: /^Return R-\d+$/ })).toBeVisible();
  const order = await (await page.request.get("/api/orders/A-10034")).json();
  expect(order.returns).toHaveLength(1);
  const { runs } = await (await page.request.get("/api/runs?order=A-10034")).json();
  expect(runs).toHaveLength(1);
});
