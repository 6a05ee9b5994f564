import type { Intent } from "../frame";
import { all } from "./all";

export interface Scored {
  intent: Intent;
  score: number;
}

/** Every intent the text gives evidence for, strongest first. The order of the rules breaks ties. */
export function classify(text: string): Scored[] {
  const totals = new Map<Intent, number>();
  for (const rule of all) {
    if (!rule.pattern.test(text) || rule.unless?.test(text)) continue;
    totals.set(rule.intent, (totals.get(rule.intent) ?? 0) + rule.weight);
  }
  return [...totals].map(([intent, score]) => ({ intent, score })).sort((a, b) => b.score - a.score);
}
