/** Who reads a run: whom it was done for, or the desk, which sees what it needs to help and to decide. */
export type Audience = "owner" | "desk";

interface KeyRule {
  /** What is kept back, for the reader of this table. */
  what: string;
  keys: RegExp;
  from: readonly Audience[];
  mask: (value: unknown) => unknown;
}

const HIDDEN = "•••";
const hidden = (value: unknown): unknown => (value === null || value === "" ? value : HIDDEN);

/** A word that can be told from others by its first letter and its end, no more. */
const email = (text: string) =>
  text.replace(
    /([^\s@<>"'(),;:]{1,64})@([\w-]+(?:\.[\w-]+)+)/g,
    (_, name, host) => `${name[0]}${HIDDEN}@${host}`,
  );
/** Card and account numbers: 12 to 19 digits, also in groups. The last four stay: people tell their cards apart by them. */
const longNumbers = (text: string) =>
  text.replace(/(?<![\w-])\d(?:[ -]?\d){7,14}[ -]?(\d{4})(?![\w-])/g, `${HIDDEN} $1`);

/** Where a parcel goes by and large says nothing about a person; the street and the name do. */
const placeKeys = /^(city|state|country|region)$/;
const address = (value: unknown): unknown =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, placeKeys.test(key) ? each : hidden(each)]),
      )
    : hidden(value);

/** The first rule whose keys match a field's name decides over all that is in the field. */
const keyRules: readonly KeyRule[] = [
  {
    what: "secrets",
    keys: /^(password|passphrase|secret|\w*token|api_?key|authorization|cookie|cvc|cvv|pin|client_?secret)$/i,
    from: ["owner", "desk"],
    mask: hidden,
  },
  {
    what: "full card and account numbers",
    keys: /^(card|account)_?number$|^iban$/i,
    from: ["owner", "desk"],
    mask: hidden,
  },
  // Whole, even where a part of it looks like a card number: who made it uses it again.
  { what: "nothing of a key", keys: /^idempotency_?key$/i, from: ["owner"], mask: (value) => value },
  // Its end is enough to tell two apart; the rest may name a conversation.
  {
    what: "keys of what somebody asked for",
    keys: /^idempotency_?key$/i,
    from: ["desk"],
    mask: (value) => (typeof value === "string" ? `${HIDDEN}${value.slice(-4)}` : hidden(value)),
  },
  { what: "where somebody lives", keys: /^(ship_?to|bill_?to|\w*address)$/i, from: ["desk"], mask: address },
  { what: "how to reach somebody", keys: /^(phone|phone_?number|mobile)$/i, from: ["desk"], mask: hidden },
  {
    what: "what somebody pays with",
    keys: /^(payment_?(label|method)|refund_?to)$/i,
    from: ["desk"],
    mask: labels,
  },
];

/** What is kept back wherever it stands in a text: a note, a message. */
const textRules: readonly { what: string; from: readonly Audience[]; mask: (text: string) => string }[] = [
  { what: "full card and account numbers", from: ["owner", "desk"], mask: longNumbers },
  { what: "e-mail addresses", from: ["desk"], mask: email },
  {
    what: "what somebody pays with: Visa •••• 4242",
    from: ["desk"],
    mask: (text) => text.replace(/•{4} ?\d{4}(?!\d)/g, HIDDEN),
  },
];

/** Amounts stay: the desk must see that the money adds up. */
function labels(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(labels);
  if (!isRecord(value)) return hidden(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, typeof each === "string" ? hidden(each) : each]),
  );
}

/** The value as `audience` may see it; what nothing is kept back of is the same. Never changes its argument. */
export function masked<Value>(value: Value, audience: Audience): Value {
  return maskValue(value, audience) as Value;
}

function maskValue(value: unknown, audience: Audience): unknown {
  if (typeof value === "string") {
    return textRules.reduce((text, rule) => (rule.from.includes(audience) ? rule.mask(text) : text), value);
  }
  if (Array.isArray(value)) return value.map((each) => maskValue(each, audience));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      const rule = keyRules.find(({ keys, from }) => keys.test(key) && from.includes(audience));
      return [key, rule ? rule.mask(each) : maskValue(each, audience)];
    }),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
