import { expect, test } from "./fixtures";
import { openAs, signIn } from "./support/people";

test("the desk moves a return to its end, and the shopper sees each step", async ({ page, browser }) => {
  await signIn(page, "sam");
  await page.goto("/desk/returns");
  await page.getByRole("textbox", { name: "RMA or order number" }).fill("A-10038");
  await page.getByRole("button", { name: "Look up" }).click();
  const row = page.getByRole("region", { name: /^Return R-\d+$/ });
  await expect(row).toHaveAttribute("data-status", "requested");
  await expect(row).toContainText("Granted when the parcel is received");
  const rma = (await row.getAttribute("data-return")) ?? "";

  const shopper = await openAs(browser, "kavya");
  await shopper.page.goto(`/returns/${rma}`);
  await expect(shopper.page.getByText(/store credit is granted when we receive the parcel/)).toBeVisible();

  await row.getByRole("button", { name: "Mark in transit" }).click();
  await expect(row).toHaveAttribute("data-status", "in_transit");

  // Somebody else of the desk has the same page open.
  const other = await openAs(browser, "ada");
  await other.page.goto(`/desk/returns?find=${rma}`);
  await other.page.getByRole("button", { name: "Receive parcel" }).click();

  await row.getByRole("button", { name: "Receive parcel" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("1 unit back on sale");
  await dialog.getByRole("button", { name: "Receive parcel" }).dblclick();
  await expect(dialog.locator("[data-run]")).toHaveAttribute("data-status", "completed");
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(row).toHaveAttribute("data-status", "refunded");

  const late = other.page.getByRole("dialog");
  await late.getByRole("button", { name: "Receive parcel" }).click();
  await expect(late.getByText(`Return ${rma} is already refunded.`)).toBeVisible();
  await other.context.close();

  await shopper.page.reload();
  await expect(shopper.page.getByText(/store credit is on your account now/)).toBeVisible();
  await expect(shopper.page.getByRole("list", { name: "How far it has come" })).toContainText("Refunded");
  await shopper.page.goto("/orders/A-10038");
  await expect(shopper.page.getByText(`We have received your return ${rma}.`)).toBeVisible();
  await shopper.context.close();
});

test("to a shopper the desk's returns do not exist", async ({ page, request }) => {
  await signIn(page, "grace");
  const answer = await page.request.post("/api/runs", {
    headers: { "Idempotency-Key": "not-mine-to-start" },
    data: { workflow: "receive_return", input: { return: "R-2053" } },
  });
  expect(answer.status()).toBe(403);
  expect((await page.request.post("/api/desk/returns/R-2054/in-transit", { data: {} })).status()).toBe(403);
  expect((await request.post("/api/desk/returns/R-2054/in-transit", { data: {} })).status()).toBe(401);
});
