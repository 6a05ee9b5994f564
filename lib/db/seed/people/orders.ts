/** One line: product, the variant's option values in order, how many. */
export type LineSeed = readonly [slug: string, options: readonly string[], quantity: number];

interface ReturnSeed {
  status: "requested" | "in_transit" | "received" | "refunded" | "cancelled";
  outcome: "store_credit" | "original_payment";
  reason:
    | "damaged"
    | "defective"
    | "wrong_item"
    | "not_as_described"
    | "no_longer_needed"
    | "wrong_size"
    | "other";
  note?: string;
  /** Which line (from 0) and how many of it. */
  line: number;
  quantity: number;
  /** Days ago it was set up. */
  requested: number;
}

export interface OrderSeed {
  who: string;
  status: "pending" | "processing" | "shipped" | "delivered" | "cancelled";
  /** Days ago. */
  placed: number;
  delivered?: number;
  lines: readonly LineSeed[];
  /** Taken off the whole order: whole percent, or cents. */
  discount?: { percent: number } | { cents: number };
  /** Cents taken from the person's gift card; the rest goes to the default method. */
  giftCardCents?: number;
  cancelReason?: string;
  return?: ReturnSeed;
  /** The order the numbers are counted from. */
  anchor?: true;
}

const alice: OrderSeed[] = [
  {
    who: "alice",
    status: "delivered",
    placed: 56,
    delivered: 52,
    lines: [
      ["halden-studio-one", [], 1],
      ["saltmarsh-flask", ["0.5 l", "navy"], 1],
    ],
  },
  {
    who: "alice",
    status: "delivered",
    placed: 38,
    delivered: 34,
    lines: [
      ["pellworm-kettle", ["sage"], 1],
      ["gullwing-atlas", [], 1],
    ],
    return: {
      status: "refunded",
      outcome: "store_credit",
      reason: "defective",
      note: "Switches off before the water is hot.",
      line: 0,
      quantity: 1,
      requested: 29,
    },
  },
  {
    who: "alice",
    status: "cancelled",
    placed: 20,
    lines: [["lumo-watch-3", ["41 mm", "gold"], 1]],
    cancelReason: "Ordered by mistake",
  },
  {
    who: "alice",
    status: "delivered",
    placed: 12,
    delivered: 8,
    lines: [
      ["ember-and-oak-skillet", ["26 cm"], 2],
      ["saltmarsh-flask", ["0.75 l", "steel"], 3],
      ["hollis-lunch-box", ["1.2 l"], 1],
    ],
    discount: { percent: 10 },
    giftCardCents: 5000,
  },
  { who: "alice", status: "delivered", placed: 10, delivered: 6, lines: [["arden-m6", ["body only"], 1]] },
  {
    who: "alice",
    status: "delivered",
    placed: 9,
    delivered: 5,
    lines: [["murmur-hush-2", ["black"], 1]],
    anchor: true,
  },
  { who: "alice", status: "shipped", placed: 4, lines: [["fleetfoot-tempo-4", ["US 8"], 1]] },
  {
    who: "alice",
    status: "processing",
    placed: 2,
    lines: [
      ["halden-arc-lamp", ["marigold"], 1],
      ["marrow-daybook", ["dotted", "fern"], 2],
    ],
  },
  { who: "alice", status: "pending", placed: 1, lines: [["questline-pad", ["plum"], 1]] },
];

const bob: OrderSeed[] = [
  { who: "bob", status: "delivered", placed: 51, delivered: 47, lines: [["tessel-metro", ["black"], 1]] },
  {
    who: "bob",
    status: "delivered",
    placed: 37,
    delivered: 33,
    lines: [["tarn-pack-45", ["short"], 1]],
    return: {
      status: "refunded",
      outcome: "original_payment",
      reason: "wrong_size",
      note: "The short back is too short for me.",
      line: 0,
      quantity: 1,
      requested: 28,
    },
  },
  {
    who: "bob",
    status: "cancelled",
    placed: 25,
    lines: [["voltek-tab-10", [], 1]],
    cancelReason: "Found a better price elsewhere",
  },
  {
    who: "bob",
    status: "delivered",
    placed: 13,
    delivered: 9,
    lines: [
      ["marrow-daybook", ["plain", "ink"], 4],
      ["halden-arc-lamp", ["black"], 1],
      ["lumo-glow-lantern", [], 2],
    ],
    discount: { cents: 2500 },
  },
  { who: "bob", status: "delivered", placed: 10, delivered: 6, lines: [["kestrel-pro-15", ["1 TB"], 1]] },
  { who: "bob", status: "delivered", placed: 9, delivered: 5, lines: [["corvid-nightjar", ["charcoal"], 1]] },
  { who: "bob", status: "shipped", placed: 3, lines: [["questline-pad", ["black"], 2]] },
  { who: "bob", status: "processing", placed: 2, lines: [["hollis-chef-knife", [], 1]] },
  { who: "bob", status: "pending", placed: 1, lines: [["pellworm-kettle", ["black"], 1]] },
];

const dave: OrderSeed[] = [
  { who: "dave", status: "delivered", placed: 50, delivered: 46, lines: [["pellworm-grinder", [], 1]] },
  {
    who: "dave",
    status: "delivered",
    placed: 40,
    delivered: 36,
    lines: [["tessel-pebble", ["lagoon"], 2]],
    return: {
      status: "refunded",
      outcome: "store_credit",
      reason: "no_longer_needed",
      line: 0,
      quantity: 1,
      requested: 27,
    },
  },
  {
    who: "dave",
    status: "delivered",
    placed: 28,
    delivered: 24,
    lines: [["halden-stillwater", ["slate blue"], 1]],
  },
  {
    who: "dave",
    status: "cancelled",
    placed: 18,
    lines: [["ridgeline-mat", ["clay"], 1]],
    cancelReason: "No longer needed",
  },
  {
    who: "dave",
    status: "delivered",
    placed: 14,
    delivered: 10,
    lines: [
      ["questline-pad", ["white"], 2],
      ["tabletop-lighthouse", [], 1],
      ["marrow-engraved-pen", ["fine"], 1],
    ],
    discount: { percent: 10 },
  },
  { who: "dave", status: "delivered", placed: 11, delivered: 6, lines: [["pellworm-barista", ["steel"], 1]] },
  { who: "dave", status: "delivered", placed: 9, delivered: 5, lines: [["corvid-wren-buds", ["moss"], 1]] },
  { who: "dave", status: "shipped", placed: 4, lines: [["tarn-squall-shell", ["M"], 1]] },
  { who: "dave", status: "processing", placed: 2, lines: [["lumo-band", ["lime"], 2]] },
  { who: "dave", status: "pending", placed: 1, lines: [["questline-one", ["digital"], 1]] },
];

const others: OrderSeed[] = [
  {
    who: "carol",
    status: "delivered",
    placed: 15,
    delivered: 11,
    lines: [["tessel-metro", ["cloud"], 1]],
    return: {
      status: "requested",
      outcome: "store_credit",
      reason: "not_as_described",
      note: "Treble is too sharp for me.",
      line: 0,
      quantity: 1,
      requested: 2,
    },
  },
  { who: "carol", status: "shipped", placed: 3, lines: [["ember-and-oak-dutch-oven", ["olive"], 1]] },
  { who: "carol", status: "delivered", placed: 70, delivered: 66, lines: [["halden-hearth", ["oak"], 1]] },
  {
    who: "erin",
    status: "delivered",
    placed: 16,
    delivered: 12,
    lines: [["oxbow-chelsea", ["US 8"], 1]],
    return: {
      status: "in_transit",
      outcome: "original_payment",
      reason: "wrong_size",
      line: 0,
      quantity: 1,
      requested: 4,
    },
  },
  { who: "erin", status: "pending", placed: 1, lines: [["fleetfoot-court-classic", ["US 9"], 1]] },
  {
    who: "frank",
    status: "delivered",
    placed: 18,
    delivered: 14,
    lines: [["kestrel-slate-11", ["256 GB", "graphite"], 1]],
    return: {
      status: "received",
      outcome: "original_payment",
      reason: "defective",
      note: "A line of dead pixels on the left.",
      line: 0,
      quantity: 1,
      requested: 6,
    },
  },
  { who: "frank", status: "delivered", placed: 9, delivered: 5, lines: [["arden-pocket-28", ["black"], 1]] },
  { who: "frank", status: "shipped", placed: 3, lines: [["ridgeline-stride-open", ["regular"], 1]] },
  {
    who: "grace",
    status: "delivered",
    placed: 22,
    delivered: 18,
    lines: [["fernhill-leaf-8", ["linen"], 1]],
    return: {
      status: "cancelled",
      outcome: "store_credit",
      reason: "other",
      note: "Changed my mind, I keep it.",
      line: 0,
      quantity: 1,
      requested: 12,
    },
  },
  { who: "grace", status: "processing", placed: 2, lines: [["tessel-junior", ["sky"], 2]] },
  { who: "hiro", status: "delivered", placed: 12, delivered: 7, lines: [["klack-75", ["tactile"], 1]] },
  {
    who: "hiro",
    status: "delivered",
    placed: 33,
    delivered: 29,
    lines: [["murmur-hush-pro", ["silver"], 1]],
  },
  { who: "hiro", status: "pending", placed: 1, lines: [["pellworm-kettle", ["white"], 1]] },
  {
    who: "ines",
    status: "delivered",
    placed: 26,
    delivered: 21,
    lines: [["fleetfoot-ridge-gtx", ["US 7"], 1]],
    return: {
      status: "refunded",
      outcome: "store_credit",
      reason: "wrong_size",
      line: 0,
      quantity: 1,
      requested: 16,
    },
  },
  {
    who: "ines",
    status: "delivered",
    placed: 10,
    delivered: 6,
    lines: [["fernhill-study-14", ["16 GB"], 1]],
  },
  {
    who: "jonas",
    status: "delivered",
    placed: 80,
    delivered: 75,
    lines: [["saltmarsh-flask", ["1 l", "steel"], 2]],
  },
  {
    who: "jonas",
    status: "cancelled",
    placed: 9,
    lines: [["voltek-thunder-anc", ["red"], 1]],
    cancelReason: "Ordered by mistake",
  },
  {
    who: "kavya",
    status: "delivered",
    placed: 11,
    delivered: 7,
    lines: [
      ["kestrel-air-13", ["16 GB", "silver"], 1],
      ["klack-glide", ["white"], 1],
    ],
    return: {
      status: "requested",
      outcome: "store_credit",
      reason: "no_longer_needed",
      note: "I have been given one at work.",
      line: 0,
      quantity: 1,
      requested: 1,
    },
  },
  { who: "kavya", status: "shipped", placed: 4, lines: [["bramble-task-chair", ["rust"], 1]] },
  { who: "leo", status: "delivered", placed: 14, delivered: 9, lines: [["tarn-bivy-2", ["ochre"], 1]] },
  { who: "leo", status: "processing", placed: 3, lines: [["tarn-drift-down", ["M"], 1]] },
  { who: "mina", status: "delivered", placed: 9, delivered: 5, lines: [["halden-stillwater", ["white"], 1]] },
  {
    who: "mina",
    status: "delivered",
    placed: 60,
    delivered: 55,
    lines: [
      ["marrow-field-automatic", ["canvas"], 1],
      ["marrow-daybook", ["dotted", "ink"], 1],
    ],
  },
  { who: "noah", status: "delivered", placed: 13, delivered: 8, lines: [["lumo-instant", ["sea"], 1]] },
  { who: "noah", status: "shipped", placed: 3, lines: [["murmur-callsign", [], 1]] },
];

export const orderSeeds: readonly OrderSeed[] = [...alice, ...bob, ...dave, ...others];
