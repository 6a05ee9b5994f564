import type { ExchangeOption, ListExchangeOptionsOutput } from "@/lib/tools/replacement.schema";
import type { Option } from "../frame";
import type { ProductMention } from "../memory";
import { overlap, pointedProducts, sameOption } from "../references";
import { exchangeChoiceText, noExchangeText, optionWords, replacementRunText } from "../speak/replacement";
import { listed, strong } from "../speak/wording";
import type { Outcome } from "../transcript";
import { type Context, choose, offer, productOption, say, stop, tell } from "./context";
import { type Call, type Plan, use } from "./types";

/** From "take the second one" or "in blue instead" to the card that asks to order it; asks back when several could be meant. */
export function* replaceWith(context: Context): Plan {
  const { slots, memory } = context;
  const rma = slots.rma ?? memory.openReturn?.rma;
  if (!rma) return tell("Which return is it for? Its number (R-…) is enough.", context.frame);
  const variant = slots.variant ?? (slots.exchange ? yield* exchange(context, rma) : yield* offered(context));
  // What was chosen stays chosen when the card is declined and the shopper wants it after all.
  context.frame = { ...context.frame, slots: { ...slots, rma, variant } };
  const { run } = yield* use("order_replacement", { return: rma, variant });
  return say(replacementRunText(run));
}

/** The returned thing in another size or colour. */
function* exchange(context: Context, rma: string): Generator<Call, string, Outcome> {
  const found = yield* use("list_exchange_options", { return: rma });
  if (found.replacedBy)
    return stop(say(`Return ${rma} is already replaced, with order ${found.replacedBy}.`));
  if (found.variants.length === 0) return stop(say(noExchangeText(found, context.memory.replacementsShown)));
  const wanted = context.slots.options ?? [];
  const fitting = found.variants.filter((each) => fits(each.options, wanted));
  const [only] = fitting;
  if (only && fitting.length === 1) return only.variant;
  const options = fitting.length > 0 ? fitting : found.variants;
  const missing = fitting.length === 0 && wanted.length > 0 ? wanted : [];
  const text = exchangeChoiceText(found, options, missing);
  const slots = { ...context.slots, options: undefined };
  const [last] = options;
  if (last && options.length === 1)
    return stop(offer(text, { ...context.frame, slots: { ...slots, rma, variant: last.variant } }));
  return stop(
    choose(
      text,
      { ...context.frame, slots },
      options.map((each) => variantOption(each, found)),
    ),
  );
}

const fits = (options: Record<string, string>, wanted: readonly string[]) =>
  wanted.every((option) => Object.values(options).some((value) => sameOption(value, option)));

function variantOption(each: ExchangeOption, { variants }: ListExchangeOptionsOutput): Option {
  const several = new Set(variants.map(({ product }) => product.slug)).size > 1;
  return {
    kind: "variant",
    key: each.variant,
    label: `${several ? `${each.product.name} ` : ""}${optionWords(each.options)}`,
    priceCents: each.yourPriceCents,
  };
}

/** One of the products that the return's run offered. */
function* offered(context: Context): Generator<Call, string, Outcome> {
  const { slots, memory, frame } = context;
  const shown = memory.replacementsShown ? memory.shownProducts : [];
  const slugs = new Set(shown.map((product) => product.slug));
  const pointed = pointedProducts(slots, memory).filter((product) => slugs.has(product.slug));
  const [only] = pointed;
  if (only && pointed.length === 1) return yield* sold(context, only);
  const candidates = pointed.length > 1 ? pointed : shown;
  const names = candidates.slice(0, 5).map((product) => strong(product.name));
  return stop(
    choose(`Which one shall I order for you: ${listed(names, "or")}?`, frame, candidates.map(productOption)),
  );
}

/** The variant of a product that is ordered: the one offered, unless a size or colour was named. */
function* sold(context: Context, product: ProductMention): Generator<Call, string, Outcome> {
  const wanted = (context.slots.options ?? []).filter((option) => overlap(option, product.name) < 1);
  if (product.offered && wanted.length === 0) return product.offered;
  const detail = yield* use("get_product", { product: product.slug });
  const left = detail.variants.filter((each) => each.available && each.stock > 0);
  const fitting = left.filter((each) => fits(each.options, wanted));
  const [first] = fitting;
  if (first && (fitting.length === 1 || wanted.length === 0)) return first.id;
  if (left.length === 0)
    return stop(say(`${strong(product.name)} has just sold out. Pick another one and I’ll order it.`));
  const options = fitting.length > 0 ? fitting : left;
  const names = options.slice(0, 6).map((each) => optionWords(each.options));
  const missing = fitting.length === 0 ? `It isn’t in stock in ${listed(wanted)}. ` : "";
  return stop(
    choose(
      `${missing}Which ${strong(product.name)} would you like: ${listed(names, "or")}?`,
      { ...context.frame, slots: { ...context.slots, options: undefined } },
      options.map((each) => ({
        kind: "variant",
        key: each.id,
        label: optionWords(each.options),
        priceCents: each.priceCents,
      })),
    ),
  );
}
