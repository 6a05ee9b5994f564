import type { Intent } from "../frame";

/** Evidence for an intent: when `pattern` occurs (and `unless` does not) its weight counts. */
export interface Rule {
  intent: Intent;
  weight: number;
  pattern: RegExp;
  unless?: RegExp;
}

export function rules(intent: Intent, ...list: [weight: number, pattern: RegExp, unless?: RegExp][]): Rule[] {
  return list.map(([weight, pattern, unless]) => ({ intent, weight, pattern, unless }));
}
