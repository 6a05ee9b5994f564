import type { CartView } from "@/lib/tools/cart.schema";
import type { ProductMention } from "../memory";
import { matching, pointedProducts } from "../references";
import { variantWith } from "../speak/products";
import { cartText } from "../speak/shop";
import { listed, plain, plural, strong, vary } from "../speak/wording";
import type { Outcome } from "../transcript";
import { type Context, choose, offer, productOption, say, stop, tell } from "./context";
import { type Call, type Plan, use } from "./types";
import { whichProduct } from "./which-product";

export function* showCart(): Plan {
  return say(cartText(yield* use("get_cart", {})));
}

export function* addToCart(context: Context): Plan {
  const { slots, memory, seed } = context;
  if (
    memory.replacementsShown &&
    memory.focusKind === "return" &&
    !/\b(?:cart|basket|bag)\b/i.test(slots.raw)
  ) {
    const [one] = pointedProducts(slots, memory);
    return say(
      `Good choice. Press *Replace with this* on the card${one ? ` of ${strong(one.name)}` : ""}: it uses your credit and your price.`,
    );
  }
  const several = severalPointed(context);
  if (several.length > 1) {
    for (const product of several)
      yield* use("add_to_cart", { product: product.slug, quantity: Math.max(1, slots.quantity ?? 1) });
    return say(`${listed(several.map((product) => strong(product.name)))} are in your cart.`);
  }
  const product = yield* whichProduct(withoutOptions(context));
  const variant = yield* wantedVariant(context, product);
  const { added } = yield* use("add_to_cart", {
    product: product.slug,
    variant,
    quantity: Math.max(1, slots.quantity ?? 1),
  });
  const options = Object.values(added.options).map(plain);
  const which = options.length > 0 ? ` (${options.join(", ")})` : "";
  const count = added.quantity > 1 ? `${added.quantity} × ` : "";
  return say(
    vary(
      seed,
      `${count}${strong(added.name)}${which} is in your cart.`,
      `Added: ${count}${strong(added.name)}${which}. Anything else?`,
    ),
  );
}

function severalPointed({ slots, memory }: Context): ProductMention[] {
  if (slots.words || slots.product) return [];
  const many = slots.ordinals ? slots.ordinals.length > 1 : slots.pronoun === "many" && slots.all === true;
  const pointed = many ? pointedProducts(slots, memory) : [];
  return pointed.length <= 4 ? pointed : [];
}

function hasWord(name: string, word: string): boolean {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .includes(word.toLowerCase());
}

/** A colour or size belongs to the variant, not to the product's name, unless a name on screen has it. */
function withoutOptions(context: Context): Context {
  const { slots, memory } = context;
  if (!slots.options) return context;
  const named = memory.shownProducts.some((product) =>
    slots.options?.some((option) => hasWord(product.name, option)),
  );
  if (named) return context;
  const words = slots.words
    .split(/\s+/)
    .filter(
      (word) =>
        !slots.options?.join(" ").split(" ").includes(word.toLowerCase()) &&
        !/^(?:size|colou?r|xxs|xs|s|m|l|xl|xxl)$/i.test(word),
    )
    .join(" ");
  const bare = { ...slots, words };
  return { ...context, slots: bare, frame: { ...context.frame, slots: { ...bare, options: slots.options } } };
}

function* wantedVariant(
  context: Context,
  product: ProductMention,
): Generator<Call, string | undefined, Outcome> {
  const options = context.slots.options;
  if (!options || options.some((option) => hasWord(product.name, option))) return undefined;
  const detail = yield* use("get_product", { product: product.slug });
  const variant = variantWith(detail, options);
  const wanted = listed(options.map(plain));
  if (variant?.available) return variant.id;
  const there = [
    ...new Set(detail.variants.filter((one) => one.available).flatMap((one) => Object.values(one.options))),
  ].map(plain);
  const instead = there.length > 0 ? ` In stock: ${listed(there)}. Which one would you like?` : "";
  const text = variant
    ? `${strong(product.name)} in ${wanted} is sold out.`
    : `${strong(product.name)} doesn’t come in ${wanted}.`;
  return stop(
    tell(`${text}${instead}`, {
      intent: "add_to_cart",
      slots: { raw: "", words: "", product: product.slug, quantity: context.slots.quantity },
    }),
  );
}

export function* removeFromCart(context: Context): Plan {
  const { slots } = context;
  const before = yield* use("get_cart", {});
  if (before.lines.length === 0) return say("Your cart is already empty.");
  const everything = /\b(?:empty|clear|everything|all)\b/i.test(slots.raw) && slots.words === "";
  if (everything && before.lines.length > 4)
    return say("That’s a lot to take out one by one here. On the cart page each line goes with one click.");
  const lines = everything ? before.lines : [oneLine(context, before)];
  const [only] = lines;
  if (!everything && only && slots.quantity !== undefined && slots.quantity < only.quantity) {
    const left = only.quantity - slots.quantity;
    yield* use("update_cart", { variant: only.variant, quantity: left });
    return say(`Done, ${left} × ${strong(only.name)} ${left === 1 ? "stays" : "stay"} in your cart.`);
  }
  let cart = before;
  for (const line of lines) ({ cart } = yield* use("update_cart", { variant: line.variant, quantity: 0 }));
  const rest =
    cart.lines.length === 0 ? "Your cart is empty now." : `${plural(cart.itemCount, "item")} left.`;
  return say(`Taken out: ${listed(lines.map((line) => strong(line.name)))}. ${rest}`);
}

export function* changeCart(context: Context): Plan {
  const { slots, frame } = context;
  const cart = yield* use("get_cart", {});
  if (cart.lines.length === 0) {
    return offer("Your cart is empty, so there’s nothing to change. Shall I show what’s popular?", {
      intent: "trending",
      slots: { raw: "", words: "" },
    });
  }
  const line = oneLine(context, cart);
  const more = /\b(?:one|1) more\b/i.test(slots.raw)
    ? 1
    : /\b(?:one|1) (?:less|fewer)\b/i.test(slots.raw)
      ? -1
      : 0;
  const quantity = more !== 0 ? line.quantity + more : slots.quantity;
  if (quantity === undefined)
    return tell(`How many of ${strong(line.name)} would you like?`, {
      ...frame,
      slots: { ...slots, product: line.productSlug },
    });
  yield* use("update_cart", { variant: line.variant, quantity });
  return say(
    quantity === 0
      ? `${strong(line.name)} is out of your cart.`
      : `Your cart now has ${quantity} × ${strong(line.name)}.`,
  );
}

function oneLine(context: Context, cart: CartView): CartView["lines"][number] {
  const { slots, memory, frame } = context;
  const label = (line: CartView["lines"][number]) => `${line.name} ${Object.values(line.options).join(" ")}`;
  const named = slots.product
    ? cart.lines.filter((line) => line.productSlug === slots.product)
    : slots.words
      ? matching(cart.lines, slots.words, label)
      : [];
  const [byName] = named;
  if (byName && named.length === 1) return byName;
  if (slots.ordinals) {
    const position = slots.ordinals[0] ?? 1;
    const at = position < 0 ? cart.lines.at(position) : cart.lines[position - 1];
    if (at) return at;
  }
  const [only] = cart.lines;
  if (only && cart.lines.length === 1 && !slots.words) return only;
  const focused = cart.lines.filter((line) => line.productSlug === memory.focusProduct);
  const [focus] = focused;
  if (focus && focused.length === 1 && !slots.words) return focus;
  const candidates = named.length > 0 ? named : cart.lines;
  const options = candidates.map((line) =>
    productOption({ slug: line.productSlug, name: label(line), priceCents: line.unitPriceCents }),
  );
  return stop(
    choose(
      `Which one: ${listed(
        candidates.map((line) => strong(line.name)),
        "or",
      )}?`,
      frame,
      options,
    ),
  );
}
