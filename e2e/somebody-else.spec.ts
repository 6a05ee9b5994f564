import { expect, test } from "./fixtures";
import { conversationId, say } from "./support/chat";
import { finishedRun } from "./support/orders";
import { openAs, signIn, signInOverTheWire } from "./support/people";

test.use({ allowedStatuses: [404] });

test("another person's order, run and chat are not found", async ({ page, browser, playwright, baseURL }) => {
  await signIn(page, "mina");
  await page.goto("/");
  await say(page, "what's in my cart?");
  const chat = await conversationId(page);
  const started = await page.request.post("/api/runs", {
    headers: { "Idempotency-Key": crypto.randomUUID() },
    data: { workflow: "pre_purchase_research", input: { product: "murmur-hush-2" } },
  });
  const { id: run } = await started.json();
  await finishedRun(page.request, run);

  const other = await openAs(browser, "hiro");
  const own = ["/api/orders/A-10047", `/api/runs/${run}`, `/api/conversations/${chat}`];
  for (const path of own) {
    expect((await page.request.get(path)).status(), `${path} for its owner`).toBe(200);
    expect((await other.page.request.get(path)).status(), `${path} for another`).toBe(404);
  }
  for (const path of ["/orders/A-10047", `/runs/${run}`, `/chat/${chat}`]) {
    const answer = await other.page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(other.page.getByRole("main")).toContainText(/not|nothing/i);
  }
  const writes = [
    other.page.request.post(`/api/runs/${run}/cancel`),
    other.page.request.post("/api/chat", {
      data: {
        id: chat,
        message: { id: crypto.randomUUID(), role: "user", parts: [{ type: "text", text: "hi" }] },
      },
    }),
    other.page.request.get(`/api/runs/${run}/events`),
    other.page.request.get(`/api/chat/${chat}/stream`),
  ];
  for (const answer of await Promise.all(writes)) expect(answer.status(), answer.url()).toBe(404);
  expect((await other.page.request.get("/api/runs?order=A-10047")).ok()).toBe(true);
  await other.context.close();

  const stranger = await playwright.request.newContext({ baseURL });
  for (const path of [...own, "/api/runs", "/api/orders"]) {
    expect((await stranger.get(path)).status(), `${path} signed out`).toBe(401);
  }
  await signInOverTheWire(stranger, "hiro");
  expect((await stranger.get("/api/orders")).status()).toBe(200);
  await stranger.dispose();
});
