import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { say } from "./support/chat";
import { signIn } from "./support/people";

const runOf = (page: Page) => page.locator("[data-run]").first().getAttribute("data-run");

test("the same return dialog confirmed in two tabs at once is one return, and one run in both", async ({
  page,
  context,
}) => {
  // Two of it were bought: a second return of one would be allowed.
  await signIn(page, "dave");
  const tabs = [page, await context.newPage()] as const;
  for (const tab of tabs) {
    await tab.goto("/orders/A-10031");
    await tab.getByRole("button", { name: "Return or replace" }).first().click();
    await tab.getByRole("dialog").getByLabel("Why does it go back?").selectOption("defective");
    await expect(tab.getByRole("dialog").getByText("You get back")).toBeVisible();
  }
  await Promise.all(
    tabs.map((tab) => tab.getByRole("dialog").getByRole("button", { name: "Confirm" }).click()),
  );
  for (const tab of tabs)
    await expect(tab.getByRole("dialog").getByRole("region", { name: /^Return R-\d+$/ })).toBeVisible();
  expect(await runOf(tabs[0])).toBe(await runOf(tabs[1]));
  const order = await (await page.request.get("/api/orders/A-10031")).json();
  expect(order.returns).toHaveLength(1);
  expect(order.lines[0].returnedQuantity).toBe(1);
});

test("the same card of a chat confirmed in two tabs at once is one return, and one run in both", async ({
  page,
  context,
}) => {
  await signIn(page, "alice");
  await page.goto("/");
  await say(page, "I want to return one of the skillets from A-10035, they are defective");
  await expect(page.getByRole("region", { name: "Return and replace" })).toContainText("You get back");
  await expect(page).toHaveURL(/\/chat\//);
  const other = await context.newPage();
  await other.goto(page.url());
  const tabs = [page, other] as const;
  for (const tab of tabs)
    await expect(tab.getByRole("region", { name: "Return and replace" })).toContainText("You get back");
  await Promise.all(tabs.map((tab) => tab.getByRole("button", { name: "Confirm" }).click()));
  for (const tab of tabs)
    await expect(tab.getByRole("region", { name: /^Return R-\d+$/ })).toBeVisible({ timeout: 20_000 });
  const id = await runOf(page);
  expect(id).toBe(await runOf(other));

  // The run's page quotes what it began with, and leads back to it.
  await page.goto(`/runs/${id}`);
  const said = page.getByRole("link", { name: /^“.*return one of the skillets/ });
  await expect(said).toBeVisible();
  await said.click();
  await expect(page.getByRole("article", { name: "You" }).first()).toBeInViewport();
});
