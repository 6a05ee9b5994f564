import type { reviews } from "../../schema";
import type { Calendar } from "../calendar";
import { catalogProducts } from "../catalog";
import { idFor } from "../ids";
import { Random } from "../random";
import type { ProductSeed, Reputation, Voice } from "../types";
import { voices } from "../voices";
import { givenNames, initials, service, titles, turns, verdicts } from "../voices/common";

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
export function starsFor(reputation: Reputation, count: number): number[] {
  const exact = spreads[reputation].map((share, i) => ({ star: 5 - i, quota: share * count }));
  const given = exact.map(({ star, quota }) => ({ star, n: Math.floor(quota), rest: quota % 1 }));
  let left = count - given.reduce((sum, { n }) => sum + n, 0);
  for (const entry of [...given].sort((a, b) => b.rest - a.rest)) {
    if (left-- > 0) entry.n += 1;
  }
  return given.flatMap(({ star, n }) => Array<number>(n).fill(star));
}

interface Opinion {
  text: string;
  title?: string;
  /** About the order as such rather than about the product. */
  general?: true;
}

/** Hands out each sentence once per product, so that no two of its reviews say the same thing. */
class Deck {
  readonly #cards: Opinion[];

  constructor(cards: readonly Opinion[]) {
    this.#cards = [...cards];
  }

  get size(): number {
    return this.#cards.length;
  }

  /** The next one that is fit to say; null when all have been said. */
  draw(fit: (opinion: Opinion) => boolean = () => true): Opinion | null {
    const index = this.#cards.findIndex(fit);
    return index < 0 ? null : (this.#cards.splice(index, 1)[0] ?? null);
  }
}

/** Own words first and every second time, so that each product's reviews are about that product. */
function interleave(own: readonly Opinion[], shared: readonly Opinion[], every: number): Opinion[] {
  const result: Opinion[] = [];
  const rest = [...own];
  shared.forEach((opinion, i) => {
    if (i % every === 0) {
      const next = rest.shift();
      if (next) result.push(next);
    }
    result.push(opinion);
  });
  return [...result, ...rest];
}

const aspect = (voice: Voice, name: string, slug: string) => {
  const found = voice.aspects[name];
  if (!found) throw new Error(`${slug}: nobody has said anything about "${name}"`);
  return found;
};

function deckOf(kind: "pros" | "cons", seed: ProductSeed, voice: Voice, random: Random): Deck {
  const names = kind === "pros" ? seed.likes : seed.dislikes;
  const shared = names.flatMap((name) => {
    const opinions = aspect(voice, name, seed.slug);
    const heads = kind === "pros" ? opinions.praiseTitles : opinions.gripeTitles;
    return opinions[kind].map((text) => ({ text, title: random.pick(heads) }));
  });
  const own = (kind === "pros" ? seed.praise : seed.gripes).map((text) => ({ text }));
  const general = random.shuffle(service[kind]).slice(0, kind === "pros" ? 4 : 2);
  const mixed = random.shuffle([...shared, ...general.map((text) => ({ text, general: true as const }))]);
  return new Deck(interleave(random.shuffle(own), mixed, kind === "pros" ? 3 : 2));
}

const keepsItsCapital = /^(I|I'm|I've|I'd|USB|Bluetooth|Wi-fi|Linux|HDMI|[A-Z]{2,}\S*|Sunday)\b/;

/** Joins an opener such as "That said, " and a sentence. */
const lead = (opener: string, sentence: string) =>
  opener && !keepsItsCapital.test(sentence)
    ? opener + sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : opener + sentence;

interface Decks {
  pros: Deck;
  cons: Deck;
  situations: Deck;
  endings: ReadonlyMap<number, Deck>;
}

/** How many reviews still to come need at least one of each. */
interface Demand {
  pros: number;
  cons: number;
}

/** One review's sentences and the headline its main point suggests. Says more while there is more than others need. */
function compose(
  star: number,
  decks: Decks,
  demand: Demand,
  random: Random,
): { body: string; title?: string } {
  const parts: string[] = [];
  let headline: string | undefined;
  let said = 0;
  const say = (opinion: Opinion | null, opener: string, titled: boolean) => {
    if (!opinion) return;
    parts.push(lead(opener, opinion.text));
    said += 1;
    if (titled) headline ??= opinion.title;
  };
  const happy = star >= 4;
  // A disappointed buyer may grant the product something, but does not rave about the courier.
  const praise = (opener = "") =>
    say(
      decks.pros.draw((o) => happy || !o.general),
      opener,
      happy,
    );
  const complain = (opener = "") => say(decks.cons.draw(), opener, !happy);
  const morePraise = () => decks.pros.size > demand.pros && random.chance(0.75);
  const moreComplaints = () => decks.cons.size > demand.cons && random.chance(0.85);

  if (random.chance(0.5)) {
    const situation = decks.situations.draw();
    if (situation) parts.push(situation.text);
  }
  if (happy) {
    praise();
    if (morePraise()) praise();
    if (star === 5 && morePraise() && random.chance(0.3)) praise();
    if (star === 4 && moreComplaints()) complain(random.pick(turns.toComplaint));
  } else if (star === 3) {
    if (morePraise()) praise();
    complain(parts.length > 1 ? random.pick(turns.toComplaint) : "");
  } else {
    complain();
    if (moreComplaints()) complain();
    if (star === 2 && morePraise()) praise(random.pick(turns.toPraise));
  }
  if (said === 0) throw new Error("more reviews than opinions: write some more, or ask for fewer reviews");
  const ending = decks.endings.get(star)?.draw();
  if (ending && (parts.length < 2 || random.chance(0.4))) parts.push(ending.text);
  const aside = parts.length < 2 ? decks.situations.draw() : null;
  return { body: [...(aside ? [aside.text] : []), ...parts].join(" "), title: headline };
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
    const body = written.has(said) ? [said, decks.situations.draw()?.text].join(" ").trim() : said;
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
