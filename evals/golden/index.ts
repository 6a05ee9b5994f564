import { attacks } from "./attacks";
import { heldOut as strangers } from "./held-out";
import { cancel, eligibility, returnStatus, returns, status } from "./orders";
import { aspects, search, trending } from "./products";
import { heldOutReplacements, replacements } from "./replacements";
import { cart, money, people, policies, talk } from "./shop";
import { stories } from "./stories";
import type { Golden } from "./types";
import { voices } from "./voices";

/** What the built-in model is tuned on. */
export const goldens: Golden[] = [
  ...search,
  ...aspects,
  ...trending,
  ...returns,
  ...eligibility,
  ...status,
  ...cancel,
  ...returnStatus,
  ...money,
  ...cart,
  ...policies,
  ...people,
  ...talk,
  ...attacks,
  ...stories,
  ...replacements,
  ...voices,
];

/** Never tuned on. */
export const heldOut: Golden[] = [...strangers, ...heldOutReplacements];
export type { Golden } from "./types";
