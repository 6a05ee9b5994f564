import type { ProductMention } from "../memory";
import { matching, overlap, pointedProducts } from "../references";
import { nothingFound } from "../speak/products";
import { listed, strong } from "../speak/wording";
import type { Outcome } from "../transcript";
import { type Context, choose, productOption, stop, tell } from "./context";
import { type Call, use } from "./types";

type Finding = Generator<Call, ProductMention, Outcome>;

/** The one product that is meant: among those mentioned, else by looking the words up; asks when several could be. */
export function* whichProduct(context: Context): Finding {
  const { frame, slots, memory } = context;
  const pointed = pointedProducts(slots, memory);
  const [only] = pointed;
  if (only && pointed.length === 1) return only;
  if (pointed.length > 1) return ask(context, pointed);

  if (slots.words) return yield* lookUp(context, slots.words);
  if (memory.shownProducts.length > 1) return ask(context, memory.shownProducts);
  return stop(tell("Which product do you mean? Its name is enough, and I’ll look it up.", frame));
}

function ask({ frame }: Context, candidates: ProductMention[]): never {
  const few = candidates.slice(0, 4);
  const names = listed(
    few.map((product) => strong(product.name)),
    "or",
  );
  return stop(choose(`Which one do you mean: ${names}?`, frame, candidates.map(productOption)));
}

/** Finds a product by name. A name that fits exactly one result is taken; a kind of product is asked back. */
export function* lookUp(context: Context, words: string): Finding {
  let found = yield* use("search_products", { query: words, limit: 5 });
  const known = withoutWords(words, found.unknownWords ?? []);
  if (found.products.length === 0 && known !== "" && known !== words) {
    words = known;
    found = yield* use("search_products", { query: words, limit: 5 });
  }
  const [first] = found.products;
  if (!first) return stop(nothingFound(words, found, context.frame));
  if (found.products.length === 1) return first;
  const read = found.correctedQuery ?? words;
  const named = found.products.filter((product) => overlap(read, `${product.name} ${product.brand}`) === 1);
  const [exact] = named.filter((product) => overlap(product.name, read) === 1);
  if (exact) return exact;
  const [single] = named;
  if (single && named.length === 1) return single;
  // Half a name is taken as meant when only one result comes near it.
  const near = matching(found.products, read, (product) => `${product.name} ${product.brand}`);
  const [closest] = near;
  if (named.length === 0 && closest && near.length === 1 && overlap(read, closest.name) >= 0.6)
    return closest;
  return ask(context, named.length > 0 ? named : found.products);
}

function withoutWords(words: string, unknown: readonly string[]): string {
  return words
    .split(/\s+/)
    .filter((word) => !unknown.includes(word.toLowerCase()))
    .join(" ");
}
