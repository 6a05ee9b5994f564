import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { UnauthenticatedError } from "@/lib/auth/errors";
import { makePerson, makeProduct } from "@/lib/tools/testing/fixtures";
import type { Person } from "@/lib/tools/tool";
import { GET, PATCH, POST } from "./route";

/** Who the session says is asking; null: nobody. Everything behind the session is real. */
let asking: Person | null = null;
vi.mock("@/lib/auth/session", () => ({
  requirePerson: async () => {
    if (!asking) throw new UnauthenticatedError();
    return asking;
  },
}));

let alice: Person;
let bob: Person;
beforeAll(async () => {
  [alice, bob] = [await makePerson(), await makePerson()];
  await makeProduct({ slug: "lamp", name: "Lamp", variants: [{ priceCents: 1500, stock: 3 }] });
});
afterEach(() => {
  asking = null;
});

type Handler = typeof GET;
async function send(handler: Handler, method: string, body?: unknown, key?: string) {
  const headers = { "content-type": "application/json", ...(key ? { "idempotency-key": key } : {}) };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const response = await handler(new Request("http://shop.test/api/cart", init), {
    params: Promise.resolve({}),
  });
  return { status: response.status, body: await response.json() };
}

describe("/api/cart", () => {
  it("wants somebody signed in", async () => {
    for (const [handler, method] of [
      [GET, "GET"],
      [POST, "POST"],
      [PATCH, "PATCH"],
    ] as const) {
      expect(await send(handler, method, method === "GET" ? undefined : {}, "k")).toMatchObject({
        status: 401,
        body: { error: { code: "unauthorized" } },
      });
    }
  });

  it("adds once per key, changes, and shows each person their own", async () => {
    asking = alice;
    const added = await send(POST, "POST", { product: "lamp", quantity: 2 }, "click-1");
    expect(added).toMatchObject({ status: 200, body: { cart: { itemCount: 2, subtotalCents: 3000 } } });
    expect(await send(POST, "POST", { product: "lamp", quantity: 2 }, "click-1")).toEqual(added);
    const changed = await send(PATCH, "PATCH", { product: "lamp", quantity: 1 }, "click-2");
    expect(changed).toMatchObject({ status: 200, body: { itemCount: 1 } });
    expect(await send(GET, "GET")).toEqual(changed);
    asking = bob;
    expect(await send(GET, "GET")).toMatchObject({ status: 200, body: { lines: [], itemCount: 0 } });
  });

  it.each([
    ["without a key", { product: "lamp" }, undefined, 400, "invalid_input"],
    ["without a product", {}, "k", 400, "invalid_input"],
    ["half a lamp", { product: "lamp", quantity: 0.5 }, "k", 400, "invalid_input"],
    ["an unknown product", { product: "nope" }, "k", 404, "not_found"],
    ["more than there is", { product: "lamp", quantity: 9 }, "k", 409, "out_of_stock"],
  ])("refuses to add %s", async (_, body, key, status, code) => {
    asking = bob;
    expect(await send(POST, "POST", body, key)).toMatchObject({ status, body: { error: { code } } });
  });
});
