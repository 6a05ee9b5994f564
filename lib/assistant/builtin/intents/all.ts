import { orderRules } from "./orders";
import { productRules } from "./products";
import type { Rule } from "./rule";
import { shopRules } from "./shop";
import { talkRules } from "./talk";

export const all: readonly Rule[] = [...productRules, ...orderRules, ...shopRules, ...talkRules];
