import type { Shopper } from "../shop/orders";

/** A tool call that is expected: its name and the inputs that matter. `undefined` means: must be absent. */
export type Expected = [tool: string, input?: Record<string, unknown>];

export interface GoldenTurn {
  say: string;
  /** All calls of the turn, in order. */
  calls: Expected[];
  /** What the answer must say. */
  text?: RegExp;
  /** What it must not say. */
  not?: RegExp;
  /** What the shopper does with a confirm card; default: confirm. */
  card?: "confirm" | "decline";
}

export interface Golden {
  group: string;
  shopper?: Shopper;
  turns: GoldenTurn[];
}

/** Single messages: what is typed, then the calls it must lead to. */
export function singles(
  group: string,
  list: [say: string, calls: Expected[], text?: RegExp][],
  shopper?: Shopper,
): Golden[] {
  return list.map(([say, calls, text]) => ({
    group,
    ...(shopper ? { shopper } : {}),
    turns: [{ say, calls, ...(text ? { text } : {}) }],
  }));
}
