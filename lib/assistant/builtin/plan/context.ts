import type { Frame, Option, Pending, Slots } from "../frame";
import type { Memory, ProductMention } from "../memory";
import type { Ending, KnownTool } from "./types";
import { Stop } from "./types";

/** All that a plan may look at. */
export interface Context {
  frame: Frame;
  slots: Slots;
  memory: Memory;
  now: Date;
  /** Varies the wording, the same way for the same message. */
  seed: string;
  offered(tool: KnownTool): boolean;
  /** Reads a part of the message by itself. */
  readPart(text: string): Slots;
}

export function say(text: string, pending?: Pending): Ending {
  return pending ? { say: text, pending } : { say: text };
}

/** Ends the turn with a question to which one of the options is the answer. */
export function choose(text: string, then: Frame, options: Option[]): Ending {
  return { say: text, pending: { kind: "choose", next: then, options } };
}

/** Ends the turn with an offer: a yes goes on with the frame. */
export function offer(text: string, then: Frame): Ending {
  return { say: text, pending: { kind: "offer", next: then, options: [] } };
}

/** Ends the turn with an open question. */
export function tell(text: string, then: Frame): Ending {
  return { say: text, pending: { kind: "tell", next: then, options: [] } };
}

export function stop(ending: Ending): never {
  throw new Stop(ending);
}

export function productOption(product: ProductMention): Option {
  return {
    kind: "product",
    key: product.slug,
    label: `${product.name} ${product.brand ?? ""}`,
    priceCents: product.priceCents,
    rating: product.rating,
  };
}
