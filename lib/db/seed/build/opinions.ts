import type { Random } from "../random";
import type { ProductSeed, Voice } from "../types";
import { service } from "../voices/common";

export interface Opinion {
  text: string;
  title?: string;
  /** About the order as such rather than about the product. */
  general?: true;
}

/** Hands out each sentence once per product, so that no two of its reviews say the same thing. */
export class Deck {
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

/** What people say for or against a product, its own words mixed with its category's. */
export function deckOf(kind: "pros" | "cons", seed: ProductSeed, voice: Voice, random: Random): Deck {
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
