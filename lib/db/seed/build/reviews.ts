import type { reviews } from "../../schema";
import type { Calendar } from "../calendar";
import { catalogProducts } from "../catalog";
import { idFor } from "../ids";
import { Random } from "../random";
import type { ProductSeed, Reputation } from "../types";
import { voices } from "../voices";
import { forgiving, givenNames, initials, titles, verdicts } from "../voices/common";
import { compose, type Decks } from "./compose";
import { Deck, deckOf } from "./opinions";

export type BuiltReview = Omit<typeof reviews.$inferInsert, "productId">;

/** Share of 5, 4, 3, 2 and 1 stars. */
const spreads: Readonly<Record<Reputation, readonly number[]>> = {
  loved: [0.76, 0.2, 0.04, 0, 0],
  great: [0.6, 0.27, 0.08, 0.03, 0.02],
  good: [0.45, 0.35, 0.12, 0.05, 0.03],
  fine: [0.26, 0.36, 0.22, 0.1, 0.06],
  mixed: [0.4, 0.14, 0.1, 0.14, 0.22],
  poor: [0.1, 0.16, 0.24, 0.26, 0.24],
  none: [0, 0, 0, 0, 0],
};

/** Stars for `count` reviews that follow the spread as closely as whole reviews can (largest remainder). */
function starsFor(reputation: Reputation, count: number): number[] {
  const exact = spreads[reputation].map((share, i) => ({ star: 5 - i, quota: share * count }));
  const given = exact.map(({ star, quota }) => ({ star, n: Math.floor(quota), rest: quota % 1 }));
  let left = count - given.reduce((sum, { n }) => sum + n, 0);
  for (const entry of [...given].sort((a, b) => b.rest - a.rest)) {
    if (left-- > 0) entry.n += 1;
  }
  return given.flatMap(({ star, n }) => Array<number>(n).fill(star));
}

/** @param written every body so far: two people never write the very same review */
function reviewsOf(
  seed: ProductSeed & { category: string },
  calendar: Calendar,
  written: Set<string>,
): BuiltReview[] {
  const random = new Random(`reviews:${seed.slug}`);
  const voice = voices[seed.category];
  if (!voice || seed.reputation === "none") return [];
  const plain = (list: readonly string[]) => new Deck(random.shuffle(list).map((text) => ({ text })));
  const decks: Decks = {
    pros: deckOf("pros", seed, voice, random),
    cons: deckOf("cons", seed, voice, random),
    situations: plain(voice.situations),
    forgiving: plain(forgiving),
    endings: new Map([5, 4, 3, 2, 1].map((star) => [star, plain(verdicts[star] ?? [])])),
  };
  const names = random.shuffle(givenNames);
  const usedTitles = new Set<string>();
  const stars = random.shuffle(starsFor(seed.reputation, seed.reviews));
  return stars.map((rating, i) => {
    const later = stars.slice(i + 1);
    const demand = {
      pros: later.filter((star) => star >= 4).length,
      cons: later.filter((star) => star <= 3).length,
    };
    const { body: said, title } = compose(rating, decks, demand, random);
    const body = written.has(said)
      ? [said, (decks.situations.draw() ?? decks.pros.draw() ?? decks.cons.draw())?.text].join(" ")
      : said;
    written.add(body);
    const headlines = [
      ...(title && random.chance(0.65) ? [title] : []),
      ...random.shuffle(titles[rating] ?? []),
    ];
    const chosen = headlines.find((text) => !usedTitles.has(text)) ?? title ?? headlines[0] ?? "Review";
    usedTitles.add(chosen);
    const age = Math.round(3 + ((i + random.next()) / stars.length) * 350);
    const createdAt = calendar.ago(age, `${random.between(7, 21)}:${random.between(10, 59)}`);
    return {
      id: idFor(`review:${seed.slug}:${i}`, createdAt),
      authorName: `${names[i % names.length]} ${initials[random.between(0, initials.length - 1)]}.`,
      rating,
      title: chosen,
      body,
      verified: random.chance(0.9),
      helpfulCount: Math.floor(random.next() ** 3 * 40),
      createdAt,
    };
  });
}

/** All reviews by product slug. */
export function buildReviews(calendar: Calendar): ReadonlyMap<string, BuiltReview[]> {
  const written = new Set<string>();
  return new Map(catalogProducts.map((seed) => [seed.slug, reviewsOf(seed, calendar, written)]));
}
