import { describe, expect, it, vi } from "vitest";
import { MissingToolError } from "@/lib/engine/errors";
import { type HandTool, runInMemory } from "@/lib/engine/in-memory";
import { ToolError } from "@/lib/tools/tool-error";
import { prePurchaseResearch } from "./pre-purchase-research";
import { broken, researchTools } from "./testing/shop";

const run = (over: Record<string, HandTool> = {}) =>
  runInMemory(prePurchaseResearch, {
    input: { product: "halo-one", region: "east" },
    tools: researchTools(over),
  });

const sources = {
  reviews: "analyze_sentiment",
  stock: "check_stock",
  price_history: "get_price_history",
} as const;
const outOfStock = async (restockOn: string | null = null) => ({
  ...((await researchTools().check_stock?.({}, {} as never)) as object),
  inStock: false,
  totalAvailable: 0,
  restockOn,
});

it("says it in one line, with a verdict and its reasons", async () => {
  const { status, state } = await run();
  expect(status).toBe("completed");
  expect(state.recommendation).toBe(
    "Reviews: positive (42 reviews) | Stock: 17 units available | Price: Good deal (below 121 avg) | Shipping: from $4.99, 2 days",
  );
  expect(state).toMatchObject({ verdict: "buy", unknown: [], errors: [] });
  expect(state.reasons).toContain("$99.00 is a good deal: the 90-day average is $120.80.");
  expect(state.completedSteps).toHaveLength(5);
});

it("asks all three sources at once", async () => {
  let waiting = 0;
  let release = () => {};
  const all = new Promise<void>((resolve) => {
    release = resolve;
  });
  // A barrier: nobody answers before the third has asked. One after the other would never finish.
  const together = (name: string): HandTool => {
    const tool = researchTools()[name] as HandTool;
    return async (input, context) => {
      waiting += 1;
      if (waiting === 3) release();
      await all;
      return tool(input, context);
    };
  };
  const { state } = await run(
    Object.fromEntries(Object.values(sources).map((name) => [name, together(name)])),
  );
  expect(waiting).toBe(3);
  expect(state).toMatchObject({ verdict: "buy", errors: [] });
});

describe("failing sources", () => {
  const names = Object.keys(sources) as (keyof typeof sources)[];
  const combinations = Array.from({ length: 8 }, (_, bits) =>
    names.filter((_, index) => bits & (1 << index)),
  );

  it.each(combinations.map((failing) => [failing.join(", ") || "none", failing] as const))(
    "without %s",
    async (_, failing) => {
      const shipping = vi.fn<HandTool>(researchTools().estimate_shipping);
      const over = Object.fromEntries(failing.map((name) => [sources[name], broken]));
      const { status, state } = await run({ ...over, estimate_shipping: shipping });
      const shipped = !failing.includes("stock");

      expect(status).toBe("completed");
      expect(shipping).toHaveBeenCalledTimes(shipped ? 1 : 0);
      expect(state.errors.map((error) => error.step).sort()).toEqual([...failing].sort());
      for (const name of names) expect(name in state).toBe(!failing.includes(name));
      expect([...(state.unknown ?? [])].sort()).toEqual(
        [...failing, ...(shipped ? [] : ["shipping"])].sort(),
      );

      if (failing.length === 3) {
        expect(state).toMatchObject({
          recommendation: "Insufficient data for recommendation",
          verdict: "unclear",
        });
        return;
      }
      const part = (name: keyof typeof sources, label: string, known: string) =>
        `${label}: ${failing.includes(name) ? "unknown" : known}`;
      expect(state.recommendation).toBe(
        [
          part("reviews", "Reviews", "positive (42 reviews)"),
          part("stock", "Stock", "17 units available"),
          part("price_history", "Price", "Good deal (below 121 avg)"),
          part("stock", "Shipping", "from $4.99, 2 days"),
        ].join(" | "),
      );
      expect(state.verdict).toBe(failing.length === 0 ? "buy" : "unclear");
    },
  );

  it("never calls an unknown stock out of stock", async () => {
    const { state, events } = await run({ check_stock: broken });
    expect(state.recommendation).not.toContain("out of stock");
    expect(state.reasons).toContain("Whether it is in stock could not be checked.");
    const skipped = events.find((event) => event.kind === "step_skipped");
    expect(skipped).toMatchObject({ step: "shipping", data: { rules: [{ detail: "stock unknown" }] } });
  });
});

it("exits when no source knows the product", async () => {
  const unknown: HandTool = () => {
    throw new ToolError("not_found", "There is no product called halo-nine.");
  };
  const result = await run(Object.fromEntries(Object.values(sources).map((name) => [name, unknown])));
  expect(result).toMatchObject({
    status: "exited",
    exitReason: "unknown_product",
    exitMessage: "There is no product called halo-nine.",
  });
});

it("does not ask for shipping when out of stock", async () => {
  const shipping = vi.fn<HandTool>();
  const { state } = await run({ check_stock: () => outOfStock("2026-12-01"), estimate_shipping: shipping });
  expect(shipping).not.toHaveBeenCalled();
  expect(state).toMatchObject({ verdict: "wait", unknown: [], errors: [] });
  expect(state.recommendation).toContain(
    "Stock: out of stock until 2026-12-01 | Price: Good deal (below 121 avg) | Shipping: not while out of stock",
  );
});

it.each(prePurchaseResearch.requires)("refuses to start without %s", async (name) => {
  const { [name]: _, ...tools } = researchTools();
  await expect(runInMemory(prePurchaseResearch, { input: { product: "halo-one" }, tools })).rejects.toThrow(
    MissingToolError,
  );
});
