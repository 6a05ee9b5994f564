import { cartRules } from "./cart";
import { findingRules } from "./finding";
import { judgingRules } from "./judging";
import { limitRules } from "./limits";
import { orderRules } from "./orders";
import { returnRules } from "./returns";
import type { Rule } from "./rule";
import { shopRules } from "./shop";
import { talkRules } from "./talk";

export const all: readonly Rule[] = [
  ...findingRules,
  ...judgingRules,
  ...orderRules,
  ...returnRules,
  ...shopRules,
  ...cartRules,
  ...talkRules,
  ...limitRules,
];
