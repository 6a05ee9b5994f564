import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { engineConfig } from "@/engine.config";
import { ForbiddenError, UnauthenticatedError } from "@/lib/auth/errors";
import { launchEngine, stopEngine } from "@/lib/engine";
import type { RunEvent, RunView } from "@/lib/engine/wire";
import { makeOrder, makePerson, makeProduct, makeTiers } from "@/lib/tools/testing/fixtures";
import { creditOf } from "@/lib/tools/testing/order-fixtures";
import { makeReturnShop, returnRequest, returnsOf } from "@/lib/tools/testing/return-fixtures";
import type { Person } from "@/lib/tools/tool";
import { GET as health } from "../health/route";
import { POST as cancel } from "./[id]/cancel/route";
import { POST as decide } from "./[id]/decision/route";
import { GET as events } from "./[id]/events/route";
import { POST as retry } from "./[id]/retry/route";
import { GET as getOne } from "./[id]/route";
import { GET as getList, POST as start } from "./route";

/** Who the session says is asking; null: nobody. Everything behind the session is real. */
let asking: Person | null = null;
vi.mock("@/lib/auth/session", () => {
  const requirePerson = async () => {
    if (!asking) throw new UnauthenticatedError();
    return asking;
  };
  const requireDesk = async () => {
    const person = await requirePerson();
    if (person.role === "shopper") throw new ForbiddenError();
    return person;
  };
  return { requirePerson, requireDesk };
});

let alice: Person;
let bob: Person;
let support: Person;
let product: Awaited<ReturnType<typeof makeProduct>>;

beforeAll(async () => {
  await launchEngine(engineConfig);
  await makeTiers();
  ({ bob, product } = await makeReturnShop());
  alice = await makePerson({ loyaltyTierId: "gold" });
  support = await makePerson({ role: "support" });
  await makeProduct({
    name: "Aria Two",
    category: product.category,
    priceCents: 9_000,
    rating: 4.6,
    reviewCount: 9,
  });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await stopEngine();
});
beforeEach(() => void vi.stubEnv("AISLE_RUNS_PER_MINUTE", "1000"));
afterEach(() => {
  asking = null;
});

const base = "http://shop.test/api/runs";
const none = { params: Promise.resolve({}) };
const at = (id: string) => ({ params: Promise.resolve({ id }) });
const answer = async <Body = Record<string, never>>(response: Promise<Response>) => {
  const { status } = await response;
  return { status, body: (await (await response).json()) as Body };
};
const post = (body: unknown, headers: Record<string, string> = {}) =>
  new Request(base, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

const begin = (person: Person, workflow: string, input: unknown, headers: Record<string, string> = {}) => {
  asking = person;
  const key = { "idempotency-key": crypto.randomUUID(), ...headers };
  return answer<{ id: string }>(start(post({ workflow, input }, key), none));
};
const read = (person: Person, id: string) => {
  asking = person;
  return answer<RunView>(getOne(new Request(base), at(id)));
};
const decision = (person: Person, id: string, body: unknown) => {
  asking = person;
  return answer(decide(post(body), at(id)));
};
const stream = (person: Person, id: string, headers: Record<string, string> = {}) => {
  asking = person;
  return events(new Request(`${base}/${id}/events`, { headers }), at(id));
};

/** The stream's events until it closes, or until the one told. */
async function eventsOf(response: Response, until?: RunEvent["kind"]) {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  const said: { id: string; event: RunEvent }[] = [];
  for (let text = ""; ; ) {
    const { value, done } = await reader.read();
    if (done) return said;
    text += decoder.decode(value, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const [, id, name, data] = /^id: (\d+)\nevent: (\w+)\ndata: (.*)$/.exec(block) ?? [];
      if (!id || !data) continue;
      expect(name).toBe("run");
      said.push({ id, event: JSON.parse(data) });
    }
    if (until && said.at(-1)?.event.kind === until) {
      await reader.cancel();
      return said;
    }
  }
}
const ended = async (person: Person, id: string) => {
  await eventsOf(await stream(person, id));
  return (await read(person, id)).body;
};
const order = (person: Person, over: Parameters<typeof makeOrder>[2] = {}, quantity = 1) =>
  makeOrder(person, [{ product, quantity }], over);

describe("return_and_replace", () => {
  it("returns, refunds and shows what could replace it, at the person's price", async () => {
    const bought = await order(alice);
    const { status, body } = await begin(alice, "return_and_replace", returnRequest(bought), {
      "x-aisle-trigger": "button",
    });
    expect(status).toBe(202);
    const run = await ended(alice, body.id);
    expect(run).toMatchObject({
      status: "completed",
      trigger: "button",
      orderNumber: bought.number,
      result: {
        refundCents: 10_000,
        currency: "USD",
        discount: { tier: "gold", percent: 15 },
        replacements: [{ name: "Aria Two", priceCents: 9_000, yourPriceCents: 7_650 }],
        completedSteps: ["check_eligibility", "initiate_return", "search_replacements", "apply_discount"],
      },
    });
    const [made] = await returnsOf(bought);
    expect(run.result.rma).toBe(made?.rma);
    expect(run.steps.find((step) => step.name === "search_replacements")?.rules).toContainEqual({
      rule: "price ≤ 1.2 × refund",
      detail: "$120.00",
    });
    expect(run.steps.find((step) => step.name === "approve_return")?.status).toBe("skipped");
    expect(await creditOf(alice)).toBe(10_000);
  });

  it("exits with the reason when the window has closed", async () => {
    const late = await order(bob, { deliveredAt: new Date(Date.now() - 45 * 86_400_000) });
    const { body } = await begin(bob, "return_and_replace", returnRequest(late));
    const run = await ended(bob, body.id);
    expect(run).toMatchObject({ status: "exited", exitReason: "not_eligible" });
    expect(run.exitMessage).toMatch(/30-day window/);
    expect(run.result.completedSteps).toEqual(["check_eligibility"]);
  });

  it("does not know another person's order", async () => {
    const { body } = await begin(bob, "return_and_replace", returnRequest(await order(alice)));
    expect(await ended(bob, body.id)).toMatchObject({ status: "failed", error: { code: "not_found" } });
  });

  it("makes one return of a hundred that start at once with different keys; the others say why", {
    timeout: 60_000,
  }, async () => {
    const bought = await order(bob);
    const started = await Promise.all(
      Array.from({ length: 100 }, () => begin(bob, "return_and_replace", returnRequest(bought))),
    );
    const ids = new Set(started.map(({ body }) => body.id));
    expect(ids.size).toBe(100);
    const runs: RunView[] = [];
    for (const id of ids) runs.push(await ended(bob, id));
    expect(runs.filter((run) => run.status === "completed")).toHaveLength(1);
    for (const run of runs.filter(({ status }) => status !== "completed")) {
      expect(run.exitReason ?? run.error?.code).toMatch(/^(not_eligible|conflict)$/);
      expect(run.exitMessage ?? run.error?.message).toMatch(/already|return/i);
    }
    expect(await returnsOf(bought)).toHaveLength(1);
    expect(await creditOf(bob)).toBe(10_000);
  });

  it("waits for the desk above the threshold, then goes on; the second to decide is told", async () => {
    const dear = await makeOrder(alice, [{ product, unitPriceCents: 60_000 }]);
    const { body } = await begin(alice, "return_and_replace", returnRequest(dear));
    await eventsOf(await stream(alice, body.id), "wait_started");
    expect((await read(alice, body.id)).body).toMatchObject({ status: "waiting", waitingFor: "desk" });
    expect(await returnsOf(dear)).toHaveLength(0);

    expect((await decision(alice, body.id, { approved: true })).status).toBe(403);
    expect((await decision(support, body.id, { approved: "yes" })).status).toBe(400);
    expect((await decision(support, body.id, { approved: true, note: "a\u0000b" })).status).toBe(400);
    expect((await decision(support, body.id, { approved: true, note: "Fine." })).status).toBe(200);
    expect((await decision(support, body.id, { approved: false })).status).toBe(409);
    const run = await ended(alice, body.id);
    expect(run).toMatchObject({ status: "completed", result: { refundCents: 60_000 } });
    expect(run.steps[1]).toMatchObject({
      name: "approve_return",
      status: "completed",
      output: { note: "Fine." },
    });
  });

  it("ends a waiting run when its person cancels it, nobody else's", async () => {
    const dear = await makeOrder(alice, [{ product, unitPriceCents: 60_000 }]);
    const { body } = await begin(alice, "return_and_replace", returnRequest(dear));
    await eventsOf(await stream(alice, body.id), "wait_started");
    const cancelAs = (person: Person) => {
      asking = person;
      return answer<{ status: string }>(cancel(post({}), at(body.id)));
    };
    expect((await cancelAs(bob)).status).toBe(404);
    expect(await cancelAs(alice)).toMatchObject({ status: 202, body: { status: "cancelled" } });
    expect((await cancelAs(alice)).status).toBe(409);
    asking = alice;
    expect((await answer(retry(post({}), at(body.id)))).status).toBe(202);
  });
});

describe("starting", () => {
  it("answers 429 with when to come back beyond so many new runs a minute; the same key is no new run", async () => {
    const [eager, calm] = [await makePerson(), await makePerson()];
    const begun = (person: Person, key: string) =>
      begin(person, "pre_purchase_research", { product: "no-such-thing" }, { "idempotency-key": key });
    const foreign = returnRequest(await order(calm));
    const tried = () => begin(eager, "return_and_replace", foreign, { "idempotency-key": "first" });
    const first = await tried();
    vi.stubEnv("AISLE_RUNS_PER_MINUTE", "3");
    expect([await begun(eager, "2"), await begun(eager, "3")]).toMatchObject([
      { status: 202 },
      { status: 202 },
    ]);
    asking = eager;
    const refused = await start(
      post({ workflow: "pre_purchase_research", input: { product: "x" } }, { "idempotency-key": "4" }),
      none,
    );
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(50);
    expect(seconds).toBeLessThanOrEqual(60);
    const { error } = (await refused.json()) as { error: { code: string; message: string } };
    expect(error.code).toBe("too_many_requests");
    expect(error.message).toContain(`try again in ${seconds} s`);

    expect(await tried()).toEqual(first);
    expect((await begun(calm, "4")).status).toBe(202);
    const failed = await ended(eager, first.body.id);
    expect(failed.status).toBe("failed");
    asking = eager;
    expect((await answer(retry(post({}), at(failed.id)))).status).toBe(429);
    vi.stubEnv("AISLE_RUNS_PER_MINUTE", "4");
    asking = eager;
    expect((await answer(retry(post({}), at(failed.id)))).status).toBe(202);
    vi.stubEnv("AISLE_RUNS_PER_MINUTE", "1");
    asking = eager;
    expect((await answer(retry(post({}), at(failed.id)))).status).toBe(202);
    expect((await begun(eager, "4")).status).toBe(429);
    vi.stubEnv("AISLE_RUNS_PER_MINUTE", "1000");
    expect((await begun(eager, "4")).status).toBe(202);
  });

  it("gives the same run for the same key, 409 for the same key with something else", async () => {
    const bought = await order(alice, {}, 2);
    const headers = { "idempotency-key": "one-key" };
    const first = await begin(alice, "return_and_replace", returnRequest(bought), headers);
    expect(await begin(alice, "return_and_replace", returnRequest(bought), headers)).toEqual(first);
    const other = returnRequest(bought, { reason: "damaged" });
    expect((await begin(alice, "return_and_replace", other, headers)).status).toBe(409);
    await ended(alice, first.body.id);
  });

  it.each<[string, unknown, Record<string, string>, string | undefined]>([
    ["no key", { workflow: "pre_purchase_research", input: { product: "x" } }, {}, "Idempotency-Key"],
    ["an unknown workflow", { workflow: "nothing", input: {} }, { "idempotency-key": "k1" }, "workflow"],
    ["no workflow", { input: {} }, { "idempotency-key": "k2" }, "workflow"],
    ["no input", { workflow: "pre_purchase_research" }, { "idempotency-key": "k3" }, "input"],
    [
      "a wrong field",
      {
        workflow: "return_and_replace",
        input: {
          order: "A-10042",
          lines: [{ line: "x", quantity: 0 }],
          reason: "other",
          outcome: "store_credit",
        },
      },
      { "idempotency-key": "k4" },
      "input.lines.0.line",
    ],
    [
      "a long key",
      { workflow: "pre_purchase_research", input: { product: "x" } },
      { "idempotency-key": "k".repeat(201) },
      "Idempotency-Key",
    ],
  ])("answers %s with 400 and the field", async (_, body, headers, field) => {
    asking = alice;
    const result = await answer<{ error: object }>(start(post(body, headers), none));
    expect(result).toMatchObject({ status: 400, body: { error: { code: "invalid_input", field } } });
  });
});

it("refuses a text that cannot be kept, and keeps one that only speaks of it", async () => {
  const bought = await order(alice);
  const started = (note: string) =>
    begin(alice, "return_and_replace", returnRequest(bought, { note, reason: "other" }));
  for (const note of ["a\u0000b", "half a \ud83d smile"]) expect((await started(note)).status).toBe(400);
  const { status, body } = await started("The \\u0000 key and 🙂");
  expect(status).toBe(202);
  await ended(alice, body.id);
});

describe("reading", () => {
  it("is for the owner and the desk", async () => {
    const { body } = await begin(alice, "pre_purchase_research", { product: product.slug });
    await ended(alice, body.id);
    expect((await read(bob, body.id)).status).toBe(404);
    expect((await read(bob, "nonsense")).status).toBe(404);
    expect((await stream(bob, body.id)).status).toBe(404);
    expect((await read(alice, body.id)).body.person).toBeNull();
    expect((await read(support, body.id)).body.person?.email).toContain("@");
    asking = null;
    for (const response of [getOne(new Request(base), at(body.id)), getList(new Request(base), none)])
      expect((await answer(response)).status).toBe(401);
  });

  it("pages and filters the list", async () => {
    const listed = (person: Person, query: string) => {
      asking = person;
      return answer<{ runs: { id: string }[]; nextCursor: number | null }>(
        getList(new Request(`${base}${query}`), none),
      );
    };
    const first = await listed(bob, "?limit=5&workflow=return_and_replace");
    expect(first.body.runs).toHaveLength(5);
    const second = await listed(bob, `?limit=100&cursor=${first.body.nextCursor}`);
    expect(second.body.runs.map((run) => run.id)).not.toContain(first.body.runs[4]?.id);
    expect((await listed(bob, "?status=completed,exited")).body.runs.length).toBeGreaterThan(0);
    for (const wrong of [
      "?limit=0",
      "?limit=many",
      "?status=done",
      "?order=42",
      "?from=yesterday",
      "?cursor=-1",
      "?workflow=%00",
      "?from=0000-01-01",
      "?to=9999-12-31T23:59:59-23:59",
    ])
      expect((await listed(bob, wrong)).status).toBe(400);
  });

  it("streams history, resumes after Last-Event-ID, and has nothing more to say after the end", async () => {
    const { body } = await begin(alice, "pre_purchase_research", { product: product.slug, region: "east" });
    const response = await stream(alice, body.id);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    });
    const all = await eventsOf(response);
    expect(all.map(({ id, event }) => [id, event.seq])).toEqual(all.map((_, at) => [String(at + 1), at + 1]));
    expect(all.at(-1)?.event.kind).toBe("run_completed");
    const rest = await eventsOf(await stream(alice, body.id, { "last-event-id": "3" }));
    expect(rest).toEqual(all.slice(3));
    expect((await stream(alice, body.id, { "last-event-id": String(all.length) })).status).toBe(204);
    expect((await stream(alice, body.id, { "last-event-id": "x" })).status).toBe(400);
  });
});

it("tells its health", async () => {
  expect(await answer(health())).toEqual({
    status: 200,
    body: { status: "ok", database: "up", engine: "up" },
  });
  await stopEngine();
  expect(await answer(health())).toMatchObject({ status: 503, body: { database: "up", engine: "down" } });
});
