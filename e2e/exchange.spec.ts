import { expect, test } from "./fixtures";
import { finishedRun, lineOf, startReturn } from "./support/orders";
import { signIn } from "./support/people";

test("exchange a return for another size on its page: the member's price, one order @phone", async ({
  page,
}) => {
  await signIn(page, "alice");
  const line = await lineOf(page.request, "A-10035", "outdoor");
  const { id } = await (
    await startReturn(page.request, { order: "A-10035", line }, `exchange-${Date.now()}-${Math.random()}`)
  ).json();
  const run = await finishedRun(page.request, id);
  const { rma } = run.result as { rma: string };

  await page.goto(`/returns/${rma}`);
  const section = page.getByRole("region", { name: "Same thing in another size or colour" });
  await expect(section).toContainText("15% off");
  const { variants } = await (await page.request.get(`/api/returns/${rma}/exchange`)).json();
  expect(variants.length).toBeGreaterThan(0);
  const [first] = variants as { options: Record<string, string>; yourPriceCents: number }[];
  const label = Object.values(first?.options ?? {}).join(" · ");
  await section.getByRole("button", { name: `Exchange for ${label}` }).click();

  const dialog = page.getByRole("dialog", { name: "Replace with this" });
  await expect(dialog.getByText("Your price")).toBeVisible();
  await expect(dialog).toContainText(label);
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(dialog.locator('[data-step="confirm"]')).toHaveAttribute("data-status", "completed");
  const made = dialog.getByRole("region", { name: /^Order A-\d+$/ });
  const ordered = await dialog.locator("[data-run]").getAttribute("data-run");
  const number = (await made.getAttribute("aria-label"))?.replace("Order ", "") ?? "";
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Replacement", exact: true })).toContainText(number);
  await expect(section).toHaveCount(0);

  // The list finds the run by the order that went back; its page says by which rule it was priced.
  const { runs } = await (
    await page.request.get("/api/runs?workflow=order_replacement&order=A-10035")
  ).json();
  expect((runs as { id: string }[]).map((each) => each.id)).toContain(ordered);
  await page.goto(`/runs/${ordered}`);
  await expect(page.getByText("by a button")).toBeVisible();
  await expect(page.getByRole("link", { name: rma })).toBeVisible();
  const price = page.locator('[data-step="price"]');
  await price.locator("summary").first().click();
  await expect(price).toContainText("loyalty discount on the returned product's other variants");
});
