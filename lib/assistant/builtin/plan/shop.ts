import type { PolicyTopic, Slots } from "../frame";
import { stems } from "../references";
import { couponsText, couponText, loyaltyText, policyText } from "../speak/shop";
import { type Context, say, tell } from "./context";
import { type Plan, use } from "./types";

export function* coupons({ slots, memory }: Context): Plan {
  const known = memory.categories.find((name) =>
    stems(name).some((stem) => stems(slots.words).includes(stem)),
  );
  const found = yield* use("list_coupons", { category: known });
  return say(couponsText(found.coupons, known));
}

export function* couponCheck({ slots, frame }: Context): Plan {
  const code = slots.coupon;
  if (!code) {
    const word = slots.raw.trim().split(/\s+/);
    if (word.length === 1 && /^[A-Za-z0-9-]{4,20}$/.test(word[0] ?? "")) {
      return yield* checkCode((word[0] ?? "").toUpperCase(), slots);
    }
    return tell("Which code shall I check?", frame);
  }
  return yield* checkCode(code, slots);
}

function* checkCode(code: string, slots: Slots): Plan {
  return say(couponText(yield* use("validate_coupon", { code, amount: slots.maxPrice ?? slots.minPrice })));
}

export function* loyalty({ slots }: Context): Plan {
  return say(loyaltyText(yield* use("get_loyalty_tier", {}), slots.raw));
}

const topics: readonly [PolicyTopic, RegExp][] = [
  ["warranty", /\b(?:warrant\w*|guarantee\w*)\b/],
  ["privacy", /\b(?:privacy|personal|my data|data)\b/],
  ["loyalty", /\b(?:loyalty|rewards?|points|tiers?|member\w*)\b/],
  ["exchanges", /\bexchang\w*\b/],
  ["returns", /\b(?:return\w*|restocking|send back|final sale)\b/],
  ["refunds", /\b(?:refund\w*|money back)\b/],
  ["shipping", /\b(?:ship\w*|deliver\w*|send to|sending to)\b/],
];

export function* policy({ slots, memory }: Context): Plan {
  const text = slots.raw.toLowerCase();
  const topic = topics.find(([, pattern]) => pattern.test(text))?.[0] ?? "returns";
  return say(
    policyText(
      yield* use("get_policy", {
        topic,
        category: topic === "returns" ? categoryOf(slots, memory.categories) : undefined,
      }),
    ),
  );
}

/** "the return policy for shoes": what is left of the words is the category. */
function categoryOf(slots: Slots, known: readonly string[]): string | undefined {
  const words = slots.words
    .split(/\s+/)
    .filter(
      (word) =>
        !/^(?:polic\w+|rules?|terms|conditions|window|period|deadline|warrant\w*|works?|free|fee|final|sale|pay|accept|shipping|restocking|internationally|abroad|box|packaging)$/i.test(
          word,
        ),
    )
    .join(" ");
  if (words === "" || words.split(" ").length > 3) return undefined;
  return known.find((name) => stems(name).some((stem) => stems(words).includes(stem))) ?? words;
}

export function* human({ slots, memory, frame }: Context): Plan {
  const bare = slots.words === "" && slots.reason === undefined && slots.order === undefined;
  if (bare && memory.turns === 0) {
    return tell(
      "Of course. In a sentence, what is it about? I’ll pass it on so that you don’t have to repeat yourself.",
      frame,
    );
  }
  const order =
    slots.order ??
    (memory.focusKind === "order" || memory.focusKind === "return" ? memory.focusOrder : undefined);
  const last = memory.lastFrame?.slots.raw;
  const message = [slots.raw, bare && last && last !== slots.raw ? `Before that they wrote: “${last}”` : ""]
    .filter(Boolean)
    .join("\n")
    .slice(0, 2000);
  const topic = order
    ? `Order ${order}`
    : slots.words
      ? slots.words.slice(0, 100)
      : "Help asked for in the chat";
  const ticket = yield* use("request_human", { topic, message: message || topic, order });
  return say(
    `Done, a person from our support desk has your request (${ticket.ticket}) and what we’ve talked about. Meanwhile I’m still here.`,
  );
}
