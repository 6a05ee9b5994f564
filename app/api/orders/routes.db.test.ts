import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { UnauthenticatedError } from "@/lib/auth/errors";
import { initiateReturn } from "@/lib/tools/returns";
import { call, makeOrder, makePerson, makePolicy, makeProduct } from "@/lib/tools/testing/fixtures";
import type { Person } from "@/lib/tools/tool";
import { GET as getReturn } from "../returns/[rma]/route";
import { GET as getOne } from "./[number]/route";
import { GET as getList } from "./route";

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
let product: Awaited<ReturnType<typeof makeProduct>>;

beforeAll(async () => {
  await makePolicy();
  [alice, bob] = [await makePerson(), await makePerson()];
  product = await makeProduct({ name: "Aria Headphones", category: "Headphones" });
});
afterEach(() => {
  asking = null;
});

const at = (path: string, init?: RequestInit) => new Request(`http://localhost/api${path}`, init);
const answer = async (response: Response | Promise<Response>) => {
  const { status, headers } = await response;
  return { status, cache: headers.get("cache-control"), body: await (await response).json() };
};
const list = (query = "") => answer(getList(at(`/orders${query}`), { params: Promise.resolve({}) }));
const one = (number: string) =>
  answer(getOne(at(`/orders/${number}`), { params: Promise.resolve({ number }) }));
const back = (rma: string) => answer(getReturn(at(`/returns/${rma}`), { params: Promise.resolve({ rma }) }));

test("nobody signed in: 401 everywhere", async () => {
  const answers = [await list(), await one("A-10001"), await back("R-2001")];
  expect(answers.map((each) => each.status)).toEqual([401, 401, 401]);
  expect(answers[0]?.body).toEqual({ error: { code: expect.any(String), message: expect.any(String) } });
});

describe("GET /api/orders", () => {
  test("lists one's own, filtered, paged, kept by no cache", async () => {
    asking = await makePerson();
    for (let times = 0; times < 3; times++) await makeOrder(asking, [{ product }]);
    const first = await list("?query=headphones&limit=2&status=delivered&placedTo=");
    expect(first).toMatchObject({ status: 200, cache: "private, no-store", body: { total: 3 } });
    expect(first.body.orders).toHaveLength(2);
    const second = await list(`?limit=2&cursor=${first.body.nextCursor}`);
    expect(second.body).toMatchObject({ orders: [expect.anything()], nextCursor: null });
  });

  test.each([
    ["?limit=many", "limit"],
    ["?status=lost", "status"],
    ["?placedFrom=1.1.2026", "placedFrom"],
  ])("400 for %s names the field", async (query, field) => {
    asking = alice;
    expect(await list(query)).toMatchObject({ status: 400, body: { error: { field } } });
  });
});

describe("GET /api/orders/:number and /api/returns/:rma", () => {
  test("an order comes with what of it can be returned", async () => {
    asking = alice;
    const order = await makeOrder(alice, [{ product, quantity: 2 }]);
    expect(await one(order.number)).toMatchObject({
      status: 200,
      body: {
        number: order.number,
        lines: [{ quantity: 2 }],
        eligibility: { eligible: true, lines: [{ returnableQuantity: 2, daysLeft: 25 }] },
      },
    });
  });

  test("what is somebody else's answers exactly as what is missing", async () => {
    const order = await makeOrder(alice, [{ product }]);
    const { rma } = await call(initiateReturn, alice, {
      order: order.number,
      lines: [{ line: order.lines[0]?.id, quantity: 1 }],
      reason: "damaged",
      outcome: "store_credit",
    });
    asking = alice;
    expect(await back(rma)).toMatchObject({ status: 200, body: { rma, order: order.number } });
    asking = bob;
    const [hers, missing] = [await one(order.number), await one("A-99999")];
    expect(hers.status).toBe(404);
    expect(JSON.stringify(hers).replaceAll(order.number, "A-99999")).toBe(JSON.stringify(missing));
    const [herReturn, noReturn] = [await back(rma), await back("R-99999")];
    expect(herReturn.status).toBe(404);
    expect(JSON.stringify(herReturn).replaceAll(rma, "R-99999")).toBe(JSON.stringify(noReturn));
    expect((await one("nonsense")).status).toBe(400);
  });
});
