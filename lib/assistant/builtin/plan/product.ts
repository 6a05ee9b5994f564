import type { Intent } from "../frame";
import type { ProductMention } from "../memory";
import { pointedProducts } from "../references";
import { historyText, researchText, reviewsText, shippingText, stockText } from "../speak/aspects";
import { detailsText } from "../speak/products";
import type { Outcome } from "../transcript";
import { type Context, say } from "./context";
import { type Call, type Plan, use } from "./types";
import { whichProduct } from "./which-product";

/** One or several questions about one product, answered in the order they were asked. */
export function* aspect(context: Context): Plan {
  const texts: string[] = [];
  const intents = [context.frame.intent, ...(context.frame.also ?? [])];
  for (const product of yield* meantProducts(context, intents.length)) {
    for (const intent of intents) texts.push(yield* answer(intent, product, context));
  }
  return say(texts.join("\n\n"));
}

/** "Are they in stock" is answered for each of a few; more than that, and which one is asked. */
function* meantProducts(context: Context, questions: number): Generator<Call, ProductMention[], Outcome> {
  const { slots, memory } = context;
  const many = slots.pronoun === "many" || (slots.ordinals?.length ?? 0) > 1;
  const pointed = many ? pointedProducts(slots, memory) : [];
  if (pointed.length > 1 && pointed.length * questions <= 4) return pointed;
  return [yield* whichProduct(context)];
}

function* answer(
  intent: Intent,
  product: ProductMention,
  { slots, memory }: Context,
): Generator<Call, string, Outcome> {
  switch (intent) {
    case "reviews":
      return reviewsText(yield* use("analyze_sentiment", { product: product.slug }));
    case "details":
      return detailsText(yield* use("get_product", { product: product.slug }), slots.raw);
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
