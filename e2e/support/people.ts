import type { APIRequestContext, Browser, BrowserContext, Page } from "@playwright/test";
import { expect } from "@playwright/test";

export type DemoName = "alice" | "bob" | "dave" | "sam" | "ada" | (string & {});

/** Signs a browser or API context in over the wire, as the sign-in form does. */
export async function signInOverTheWire(request: APIRequestContext, name: DemoName): Promise<void> {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email: `${name}@aisle.example`, password: "aisle-demo", json: "true" },
  });
  expect(answer.ok(), `sign-in of ${name}`).toBe(true);
}

/** Signs in where the sign-in itself is not what is tested. */
export async function signIn(page: Page, name: DemoName): Promise<void> {
  await signInOverTheWire(page.request, name);
}

/** A second person in a browser of their own. */
export async function openAs(
  browser: Browser,
  name: DemoName,
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, name);
  return { page, context };
}
