import type { Random } from "../random";
import { serious, turns } from "../voices/common";
import type { Deck, Opinion } from "./opinions";

const keepsItsCapital = /^(I|I'm|I've|I'd|USB|Bluetooth|Wi-fi|Linux|HDMI|[A-Z]{2,}\S*|Sunday)\b/;

/** Joins an opener such as "That said, " and a sentence. */
const lead = (opener: string, sentence: string) =>
  opener && !keepsItsCapital.test(sentence)
    ? opener + sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : opener + sentence;

export interface Decks {
  pros: Deck;
  cons: Deck;
  situations: Deck;
  endings: ReadonlyMap<number, Deck>;
  forgiving: Deck;
}

/** How many reviews still to come need at least one of each. */
interface Demand {
  pros: number;
  cons: number;
}

/** One review's sentences and the headline its main point suggests. Says more while there is more than others need. */
export function compose(
  star: number,
  decks: Decks,
  demand: Demand,
  random: Random,
): { body: string; title?: string } {
  const parts: string[] = [];
  let headline: string | undefined;
  let said = 0;
  let endings = decks.endings.get(star);
  const say = (opinion: Opinion | null, opener: string, titled: boolean) => {
    if (!opinion) return;
    parts.push(lead(opener, opinion.text));
    said += 1;
    if (titled) headline ??= opinion.title;
  };
  const happy = star >= 4;
  // What was bought comes before how it came; and a disappointed buyer does not rave about the courier.
  const praise = (opener = "") => {
    const next = said === 0 || !happy ? decks.pros.draw((o) => !o.general) : decks.pros.draw();
    say(next ?? (happy ? decks.pros.draw() : null), opener, happy);
  };
  const complain = (opener = "") =>
    say(
      decks.cons.draw((o) => !happy || !serious.test(o.text)),
      opener,
      !happy,
    );
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
    if (star === 4 && moreComplaints()) {
      complain(random.pick(turns.toComplaint));
      endings = decks.forgiving;
    }
  } else if (star === 3) {
    if (morePraise()) praise();
    complain(parts.length > 1 ? random.pick(turns.toComplaint) : "");
  } else {
    complain();
    if (moreComplaints()) complain();
    if (star === 2 && morePraise()) praise(random.pick(turns.toPraise));
  }
  if (said === 0) throw new Error("more reviews than opinions: write some more, or ask for fewer reviews");
  const ending = parts.length < 2 || random.chance(0.4) ? endings?.draw() : null;
  if (ending) parts.push(ending.text);
  const aside = parts.length < 2 ? decks.situations.draw() : null;
  return { body: [...(aside ? [aside.text] : []), ...parts].join(" "), title: headline };
}
