import { describe, expect, it, vi } from "vitest";
import { MissingToolError } from "@/lib/engine/errors";
import { type HandTool, type InMemoryOptions, runInMemory } from "@/lib/engine/in-memory";
import { ToolError } from "@/lib/tools/tool-error";
import { returnAndReplace } from "./return-and-replace";
import {
  broken,
  eligibility,
  gold,
  LINE,
  made,
  OTHER_LINE,
  product,
  returnInput,
  returnTools,
} from "./testing/shop";

const run = (over: Record<string, HandTool> = {}, options: Partial<InMemoryOptions> = {}) =>
  runInMemory(returnAndReplace, { input: returnInput, tools: returnTools(over), ...options });

const found = (...products: ReturnType<typeof product>[]) => ({ products, total: products.length });
const slugs = (result: Awaited<ReturnType<typeof run>>) =>
  result.state.replacements?.map((each) => each.slug);

describe("the whole way", () => {
  it("checks, returns, searches, prices, in this order", async () => {
    const asked: string[] = [];
    const watch = (name: string): HandTool => {
      const tool = returnTools()[name] as HandTool;
      return (input, context) => {
        asked.push(name);
        return tool(input, context);
      };
    };
    const names = ["check_return_eligibility", "initiate_return", "get_loyalty_tier"];
    const result = await run(Object.fromEntries(names.map((name) => [name, watch(name)])));
    expect(asked).toEqual(names);
    expect(result.status).toBe("completed");
    expect(result.state.completedSteps).toEqual([
      "check_eligibility",
      "initiate_return",
      "search_replacements",
      "apply_discount",
    ]);
    expect(result.state).toMatchObject({
      order: "A-10042",
      rma: "R-2048",
      refundCents: 29_999,
      currency: "USD",
      discount: { tier: "gold", percent: 15 },
      errors: [],
    });
    // 249.99 − 15 % = 212.4915
    expect(result.state.replacements?.[0]).toMatchObject({ priceCents: 24_999, yourPriceCents: 21_249 });
  });

  it("tells its history as it happens, each step started before it ended", async () => {
    const { events } = await run();
    expect(events.map((event) => `${event.kind} ${event.step ?? ""}`.trim())).toEqual([
      "run_started",
      "step_started check_eligibility",
      "step_completed check_eligibility",
      "step_skipped approve_return",
      "step_started initiate_return",
      "step_completed initiate_return",
      "step_started search_replacements",
      "step_completed search_replacements",
      "step_started apply_discount",
      "step_completed apply_discount",
      "run_completed",
    ]);
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
  });

  it("records the rule with its numbers and what each step was asked", async () => {
    const { events } = await run();
    const search = events.find(
      (event) => event.kind === "step_completed" && event.step === "search_replacements",
    );
    expect(search?.data.rules).toContainEqual({ rule: "price ≤ 1.2 × refund", detail: "$359.98" });
    const check = events.find(
      (event) => event.kind === "step_completed" && event.step === "check_eligibility",
    );
    expect(check?.data.input).toMatchObject({ order: "A-10042", lines: returnInput.lines });
  });

  it("gives the tool that writes the run's and step's key", async () => {
    const initiate = vi.fn<HandTool>(() => made());
    await run({ initiate_return: initiate });
    expect(initiate.mock.calls[0]?.[1].idempotencyKey).toBe("in-memory:initiate_return");
  });

  it("returns several lines partly, for their refund alone", async () => {
    const lines = [
      { line: LINE, quantity: 1 },
      { line: OTHER_LINE, quantity: 2 },
    ];
    const judged = [
      { line: LINE, productSlug: "halo-one", quantity: 1 },
      { line: OTHER_LINE, productSlug: "mug", quantity: 2 },
    ];
    const search = vi.fn<HandTool>(() => found(product("halo-one"), product("mug"), product("halo-two")));
    const initiate = vi.fn<HandTool>(() => made({ refundCents: 10_000 }));
    const result = await run(
      {
        check_return_eligibility: () => eligibility({ lines: judged, refundCents: 10_000 }),
        initiate_return: initiate,
        search_products: search,
      },
      { input: { ...returnInput, lines } },
    );
    expect(initiate.mock.calls[0]?.[0].lines).toEqual(lines);
    expect(result.state.refundCents).toBe(10_000);
    expect(search.mock.calls[0]?.[0].maxPrice).toBe(120);
    // halo-two costs 249.99, more than 1.2 × 100.00; the two others are what is being returned.
    expect(slugs(result)).toEqual([]);
  });
});

describe("not eligible", () => {
  it("stops after the check, with the reason", async () => {
    const initiate = vi.fn<HandTool>();
    const result = await run({
      check_return_eligibility: () =>
        eligibility({ eligible: false, reason: "The 30-day window closed 15 days ago." }),
      initiate_return: initiate,
    });
    expect(result).toMatchObject({
      status: "exited",
      exitReason: "not_eligible",
      exitMessage: "The 30-day window closed 15 days ago.",
      error: null,
    });
    expect(result.state.completedSteps).toEqual(["check_eligibility"]);
    expect(initiate).not.toHaveBeenCalled();
  });
});

describe("a failing step", () => {
  it("keeps a return that was made, and says what is missing", async () => {
    const result = await run({ search_products: broken });
    expect(result.state).toMatchObject({ rma: "R-2048", refundCents: 29_999 });
    expect(result.error?.message).toBe(
      "Your return R-2048 stands ($299.99), but replacements could not be looked for: Out of order.",
    );
  });

  it("goes on without the discount, and says so", async () => {
    const result = await run({ get_loyalty_tier: broken });
    expect(result.status).toBe("completed");
    expect(result.state.discount).toBeNull();
    expect(result.state.errors).toEqual([
      { step: "apply_discount", code: "not_available", message: "Out of order." },
    ]);
    expect(result.state.completedSteps).not.toContain("apply_discount");
    expect(result.state.replacements?.[0]).toMatchObject({ priceCents: 24_999, yourPriceCents: 24_999 });
  });

  it("stops at an error that initiate_return answers with in words", async () => {
    const search = vi.fn<HandTool>();
    const answer = { error: "No refunds today." };
    const result = await run({ initiate_return: () => answer, search_products: search });
    expect(result).toMatchObject({
      status: "failed",
      error: { code: "tool_error", message: "No refunds today.", step: "initiate_return" },
    });
    expect(search).not.toHaveBeenCalled();
    expect(result.state.rma).toBeUndefined();
  });

  it.each([0, undefined, -5])("never searches with a refund of %s", async (refundCents) => {
    const search = vi.fn<HandTool>();
    const result = await run({ initiate_return: () => made({ refundCents }), search_products: search });
    expect(result).toMatchObject({ status: "failed", error: { code: "no_refund", step: "initiate_return" } });
    expect(result.state.rma).toBe("R-2048");
    expect(search).not.toHaveBeenCalled();
  });

  it("tries a transient error again, with the same key, and nothing else", async () => {
    const keys: string[] = [];
    const result = await run({
      initiate_return: (_, { idempotencyKey }) => {
        keys.push(idempotencyKey);
        if (keys.length < 3) throw new ToolError("unavailable", "Busy.");
        return made();
      },
    });
    expect(result.status).toBe("completed");
    expect(new Set(keys)).toEqual(new Set(["in-memory:initiate_return"]));
    expect(result.events.filter((event) => event.kind === "step_retried")).toHaveLength(2);
    const once = vi.fn<HandTool>(broken);
    await run({ initiate_return: once });
    expect(once).toHaveBeenCalledTimes(1);
  });
});

it.each(returnAndReplace.requires)("refuses to start without %s", async (name) => {
  const { [name]: _, ...tools } = returnTools();
  const check = vi.fn<HandTool>();
  const given = name === "check_return_eligibility" ? tools : { ...tools, check_return_eligibility: check };
  await expect(runInMemory(returnAndReplace, { input: returnInput, tools: given })).rejects.toThrow(
    MissingToolError,
  );
  expect(check).not.toHaveBeenCalled();
});

describe("approval", () => {
  const dear = { check_return_eligibility: () => eligibility({ refundCents: 50_001 }) };

  it("is not asked for at the threshold", async () => {
    const result = await run({ check_return_eligibility: () => eligibility({ refundCents: 50_000 }) });
    expect(result.events.find((event) => event.step === "approve_return")?.kind).toBe("step_skipped");
  });

  it("comes before any money moves, and lets the run go on", async () => {
    const initiate = vi.fn<HandTool>(() => made());
    const waiting: boolean[] = [];
    const result = await run(
      { ...dear, initiate_return: initiate },
      {
        approvals: { approve_return: { approved: true, note: "Fine." } },
        onEvent: (event) => {
          if (event.kind === "wait_started") waiting.push(initiate.mock.calls.length === 0);
        },
      },
    );
    expect(waiting).toEqual([true]);
    expect(result.status).toBe("completed");
    expect(result.state.completedSteps.slice(0, 3)).toEqual([
      "check_eligibility",
      "approve_return",
      "initiate_return",
    ]);
    expect(result.state.approve_return).toMatchObject({ decision: "approved", note: "Fine." });
  });

  it("ends the run when declined, with the note", async () => {
    const initiate = vi.fn<HandTool>();
    const approvals = { approve_return: { approved: false, note: "The seal is broken." } };
    const result = await run({ ...dear, initiate_return: initiate }, { approvals });
    expect(result).toMatchObject({
      status: "exited",
      exitReason: "declined",
      exitMessage: "The shop declined this return: The seal is broken.",
    });
    expect(initiate).not.toHaveBeenCalled();
  });

  it("ends the run when nobody decides", async () => {
    const result = await run(dear);
    expect(result).toMatchObject({ status: "exited", exitReason: "approval_expired" });
    expect(result.state.completedSteps).toEqual(["check_eligibility"]);
  });
});

describe("replacements", () => {
  const offered = (...products: ReturnType<typeof product>[]) =>
    run({ search_products: () => found(...products) });

  it("keeps to every rule, whatever the search gave", async () => {
    const result = await offered(
      product("halo-one"),
      product("sold-out", { inStock: false }),
      product("too-dear", { priceCents: 35_999 }),
      product("just-right", { priceCents: 35_998 }),
      product("poor", { rating: 3.9 }),
      product("euro", { currency: "EUR" }),
    );
    expect(slugs(result)).toEqual(["just-right"]);
  });

  it("shows five at most, the same category first, none twice", async () => {
    const same = ["a", "b", "c"].map((slug) => product(slug));
    const others = ["c", "x", "y", "z"].map((slug) =>
      product(slug, { category: slug === "c" ? "headphones" : "gaming" }),
    );
    const result = await run({
      search_products: ({ category }) => (category ? found(...same) : found(...others)),
    });
    expect(slugs(result)).toEqual(["a", "b", "c", "x", "y"]);
  });

  it("does not look further when the category has enough", async () => {
    const search = vi.fn<HandTool>(() =>
      found(...["a", "b", "c", "d", "e", "f"].map((slug) => product(slug))),
    );
    const result = await run({ search_products: search });
    expect(slugs(result)).toHaveLength(5);
    expect(search).toHaveBeenCalledTimes(1);
  });

  it("completes with none when nothing matches", async () => {
    const result = await offered();
    expect(result).toMatchObject({ status: "completed", state: { replacements: [] } });
  });

  it("rounds the price half up", async () => {
    // 15 % off 1.10 is 0.935; off 1.30 is 1.105
    const result = await run({
      get_loyalty_tier: () => gold,
      search_products: () => found(product("a", { priceCents: 110 }), product("b", { priceCents: 130 })),
    });
    expect(result.state.replacements?.map((each) => each.yourPriceCents)).toEqual([94, 111]);
  });
});

it("goes on from a failed run without doing again what it finished", async () => {
  const first = await run({ search_products: broken });
  const outputs = Object.fromEntries(first.state.completedSteps.map((step) => [step, first.state[step]]));
  const again = vi.fn<HandTool>();
  const second = await run(
    { check_return_eligibility: again, initiate_return: again },
    { from: { id: "first", outputs } },
  );
  expect(again).not.toHaveBeenCalled();
  expect(second).toMatchObject({ status: "completed", state: { rma: "R-2048" } });
  expect(slugs(second)).toEqual(["halo-two"]);
});
