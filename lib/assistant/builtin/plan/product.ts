import type { Intent } from "../frame";
import type { ProductMention } from "../memory";
import { historyText, researchText, reviewsText, shippingText, stockText } from "../speak/aspects";
import type { Outcome } from "../transcript";
import { type Context, say } from "./context";
import { type Call, type Plan, use } from "./types";
import { whichProduct } from "./which-product";

/** One or several questions about one product, answered in the order they were asked. */
export function* aspect(context: Context): Plan {
  const product = yield* whichProduct(context);
  const texts: string[] = [];
  for (const intent of [context.frame.intent, ...(context.frame.also ?? [])]) {
    texts.push(yield* answer(intent, product, context));
  }
  return say(texts.join("\n\n"));
}

function* answer(
  intent: Intent,
  product: ProductMention,
  { slots, memory }: Context,
): Generator<Call, string, Outcome> {
  switch (intent) {
    case "reviews":
      return reviewsText(yield* use("analyze_sentiment", { product: product.slug }));
    case "stock":
      return stockText(yield* use("check_stock", { product: product.slug }), slots.options);
    case "shipping": {
      const region = slots.region ?? memory.region;
      return shippingText(yield* use("estimate_shipping", { product: product.slug, region }));
    }
    default:
      return historyText(
        yield* use("get_price_history", { product: product.slug, days: slots.days }),
        slots.raw,
      );
  }
}

export function* research(context: Context): Plan {
  const product = yield* whichProduct(context);
  const region = context.slots.region ?? context.memory.region;
  const { run } = yield* use("pre_purchase_research", { product: product.slug, region });
  return say(researchText(run, product.name));
}
