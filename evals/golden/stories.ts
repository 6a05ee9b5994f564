import { lineId } from "../shop/orders";
import type { Expected, Golden, GoldenTurn } from "./types";

const turn = (say: string, calls: Expected[] = [], more: Partial<GoldenTurn> = {}): GoldenTurn => ({
  say,
  calls,
  ...more,
});
const check = (order: string): Expected => ["check_return_eligibility", { order }];
const find = (query: string | RegExp, more: Record<string, unknown> = {}): Expected => [
  "search_products",
  { query, ...more },
];
const headphones: Expected[] = [["list_orders", { query: "headphones" }], check("A-10042"), check("A-10031")];
const x2 = [{ line: lineId("A-10042", 0), quantity: 1 }];

/** Conversations over several turns. */
export const stories: Golden[] = [
  {
    group: "references",
    turns: [
      turn("show me headphones", [find("headphones")]),
      turn("tell me more about the second one", [["get_product", { product: "nimbus-studio" }]]),
      turn("how are the reviews", [["analyze_sentiment", { product: "nimbus-studio" }]]),
      turn("and the first one?", [["analyze_sentiment", { product: "aurora-x2" }]]),
      turn("is it in stock", [["check_stock", { product: "aurora-x2" }]]),
      turn("has it ever been cheaper", [["get_price_history", { product: "aurora-x2" }]]),
      turn("ok add it to my cart", [["add_to_cart", { product: "aurora-x2" }]]),
    ],
  },
  {
    group: "references",
    turns: [
      turn("headphones under 200", [find("headphones", { maxPrice: 200 })]),
      turn("compare the first two", [["compare_products", { products: ["nimbus-studio", "pulse-mini"] }]]),
      turn("which one is cheaper?", [["compare_products"]]),
    ],
  },
  {
    group: "references",
    turns: [
      turn("laptops pls", [find("laptops")]),
      turn("the cheapest one", [["get_product", { product: "heron-book" }]]),
      turn("should i buy it?", [["pre_purchase_research", { product: "heron-book" }]]),
      turn("how long to ship it to california", [
        ["estimate_shipping", { product: "heron-book", region: "west" }],
      ]),
      turn("and to new york?", [["estimate_shipping", { product: "heron-book", region: "east" }]]),
    ],
  },
  {
    group: "refine",
    turns: [
      turn("show me laptops", [find("laptops")]),
      turn("actually under 1000", [["search_products", { maxPrice: 1000 }]]),
      turn("anything cheaper?", [["search_products", { sort: "price_asc" }]]),
    ],
  },
  {
    group: "refine",
    turns: [
      turn("i need headphones", [find("headphones")]),
      turn("only wireless ones", [["search_products", { query: /wireless/ }]]),
      turn("with at least 4 stars", [["search_products", { minRating: 4, query: /wireless/ }]]),
      turn("under 100", [["search_products", { minRating: 4, maxPrice: 100 }]]),
    ],
  },
  {
    group: "refine",
    turns: [
      turn("headphones", [find("headphones")]),
      turn("just the aurora ones", [["search_products", { brand: "Aurora" }]]),
      turn("what about speakers", [find("speakers")]),
    ],
  },
  {
    group: "refine",
    turns: [
      turn("speakers between 100 and 200", [find("speakers", { minPrice: 100, maxPrice: 200 })], {
        text: /without/,
      }),
      turn("yes please", [["search_products", { maxPrice: undefined, minPrice: undefined }]]),
    ],
  },
  {
    group: "refine",
    turns: [
      turn("do you have tents", [find("tents")], { text: /We do have/ }),
      turn("ok jackets then", [["search_products"]]),
    ],
  },
  {
    group: "return",
    turns: [
      turn("I want to return my headphones and get a replacement", [
        ...headphones,
        ["return_and_replace", { lines: x2, outcome: "store_credit" }],
      ]),
      turn("i'll take the second one", [], { text: /Replace with this/ }),
      turn("whats the status of my return", [["get_return_status"]]),
    ],
  },
  {
    group: "return",
    turns: [
      turn("I want to return my headphones and get a replacement", [...headphones, ["return_and_replace"]], {
        card: "decline",
        text: /nothing has been sent/,
      }),
      turn("actually it's because they are broken", [
        ...headphones.slice(0, 0),
        check("A-10042"),
        ["return_and_replace", { reason: "defective", outcome: "store_credit" }],
      ]),
    ],
  },
  {
    group: "return",
    turns: [
      turn("return my headphones", [...headphones, ["return_and_replace"]], { card: "decline" }),
      turn("no thanks, i'll keep them", [], { text: /anything else|what else|leave it/i }),
      turn("where's my refund", [["get_return_status"]]),
    ],
  },
  {
    group: "return",
    shopper: "bob",
    turns: [
      turn(
        "i want to return my headphones",
        [["list_orders", { query: "headphones" }], check("A-20017"), check("A-20011")],
        { text: /November[\s\S]*October/ },
      ),
      turn("the one from october", [check("A-20011")], { text: /silver.*black/ }),
      turn("the silver one", [
        check("A-20011"),
        ["return_and_replace", { order: "A-20011", lines: [{ line: lineId("A-20011", 0), quantity: 1 }] }],
      ]),
    ],
  },
  {
    group: "return",
    shopper: "bob",
    turns: [
      turn("want to exchange my headphones, they're too small", [
        ["list_orders"],
        check("A-20017"),
        check("A-20011"),
      ]),
      turn("the first one", [
        check("A-20017"),
        ["return_and_replace", { order: "A-20017", reason: "wrong_size", outcome: "store_credit" }],
      ]),
    ],
  },
  {
    group: "return",
    shopper: "bob",
    turns: [
      turn("return headphones", [["list_orders"], check("A-20017"), check("A-20011")]),
      turn("A-20017", [check("A-20017"), ["return_and_replace", { order: "A-20017" }]]),
    ],
  },
  {
    group: "return",
    shopper: "bob",
    turns: [
      turn(
        "i'd like to send back the laptop from march",
        [["list_orders", { query: "laptop" }], check("A-20007")],
        { text: /closed/ },
      ),
      turn("why?? get me a person", [["request_human", { order: "A-20007" }]]),
    ],
  },
  {
    group: "return",
    turns: [
      turn("can i return my headphones", headphones, { text: /Shall I start/ }),
      turn("yes", [check("A-10042"), ["return_and_replace", { order: "A-10042", lines: x2 }]]),
    ],
  },
  {
    group: "return",
    turns: [
      turn("can i return the headphones?", headphones),
      turn("yes and i want a replacement", [
        check("A-10042"),
        ["return_and_replace", { outcome: "store_credit" }],
      ]),
    ],
  },
  {
    group: "return",
    turns: [
      turn("my headphones are broken", headphones),
      turn("money back", [
        check("A-10042"),
        ["return_and_replace", { reason: "defective", outcome: "original_payment" }],
      ]),
    ],
  },
  {
    group: "return",
    turns: [
      turn("my headphones stopped working", headphones),
      turn("a replacement please", [
        check("A-10042"),
        ["return_and_replace", { reason: "defective", outcome: "store_credit" }],
      ]),
    ],
  },
  {
    group: "return",
    turns: [
      turn("return order A-10038", [check("A-10038")], { text: /Which/ }),
      turn("the yoga mat", [
        check("A-10038"),
        ["return_and_replace", { order: "A-10038", lines: [{ line: lineId("A-10038", 2), quantity: 1 }] }],
      ]),
    ],
  },
  {
    group: "return",
    turns: [
      turn("return something from A-10038", [check("A-10038")]),
      turn("both", [
        check("A-10038"),
        [
          "return_and_replace",
          {
            lines: [
              { line: lineId("A-10038", 1), quantity: 2 },
              { line: lineId("A-10038", 2), quantity: 1 },
            ],
          },
        ],
      ]),
    ],
  },
  {
    group: "return",
    turns: [
      turn("show my orders", [["list_orders"]]),
      turn("i want to return the third one", [
        check("A-10042"),
        ["return_and_replace", { order: "A-10042" }],
      ]),
    ],
  },
  {
    group: "orders",
    turns: [
      turn("wheres my stuff", [["list_orders"]], { text: /which/i }),
      turn("the shoes", [["track_order", { order: "A-10047" }]]),
      turn("and the lamp?", [["track_order", { order: "A-10049" }]]),
    ],
  },
  {
    group: "orders",
    turns: [
      turn("my orders", [["list_orders"]]),
      turn("open the first one", [["get_order", { order: "A-10049" }]]),
      turn(
        "cancel it",
        [
          ["get_order", { order: "A-10049" }],
          ["cancel_order", { order: "A-10049" }],
        ],
        { text: /cancelled/ },
      ),
    ],
  },
  {
    group: "orders",
    turns: [
      turn("show me my orders", [["list_orders"]]),
      turn("track the second one", [["track_order", { order: "A-10047" }]]),
      turn("can i cancel it", [["get_order", { order: "A-10047" }]], { text: /can’t be cancelled/ }),
    ],
  },
  {
    group: "cancel",
    shopper: "bob",
    turns: [
      turn("cancel my order", [["list_orders"]], { text: /which/i }),
      turn(
        "the laptop",
        [
          ["get_order", { order: "A-20024" }],
          ["cancel_order", { order: "A-20024" }],
        ],
        { card: "decline", text: /stays as it is/ },
      ),
      turn("ok do it after all", [
        ["get_order", { order: "A-20024" }],
        ["cancel_order", { order: "A-20024" }],
      ]),
    ],
  },
  {
    group: "cancel",
    shopper: "bob",
    turns: [
      turn("cancel all my orders", [["list_orders"]], { text: /one/i }),
      turn("the second", [
        ["get_order", { order: "A-20023" }],
        ["cancel_order", { order: "A-20023" }],
      ]),
    ],
  },
  {
    group: "cancel",
    turns: [
      turn("cancel my running shoes", [["list_orders"]], { text: /shipped/ }),
      turn("ok track it then", [["track_order", { order: "A-10047" }]]),
    ],
  },
  {
    group: "cart",
    turns: [
      turn("speakers", [find("speakers")]),
      turn("add the first one to my cart", [["add_to_cart", { product: "boom-go", quantity: 1 }]]),
      turn("make it 3", [["get_cart"], ["update_cart", { quantity: 3 }]]),
      turn("whats in my cart", [["get_cart"]], { text: /3 × / }),
      turn("remove it", [["get_cart"], ["update_cart", { quantity: 0 }]]),
    ],
  },
  {
    group: "cart",
    turns: [
      turn("show me headphones", [find("headphones")]),
      turn("add the second and the third to my cart", [
        ["add_to_cart", { product: "nimbus-studio" }],
        ["add_to_cart", { product: "pulse-mini" }],
      ]),
      turn("take the earbuds out again", [["get_cart"], ["update_cart", { quantity: 0 }]]),
    ],
  },
  {
    group: "cart",
    turns: [
      turn("tell me about the aurora x2", [find("aurora x2"), ["get_product"]]),
      turn("add the silver one to my cart", [
        ["get_product"],
        ["add_to_cart", { variant: "00000000-0000-4000-8000-000000000001" }],
      ]),
    ],
  },
  {
    group: "choose",
    turns: [
      turn("is the kestrel in stock", [find("kestrel")], { text: /which one/i }),
      turn("the 16", [["check_stock", { product: "kestrel-16" }]]),
    ],
  },
  {
    group: "choose",
    turns: [
      turn("should i buy the boom", [find("boom")], { text: /which one/i }),
      turn("the cheaper one", [["pre_purchase_research", { product: "boom-go" }]]),
      turn("and the other one?", [["pre_purchase_research", { product: "boom-max" }]]),
    ],
  },
  {
    group: "human",
    turns: [
      turn("let me talk to someone", [], { text: /what is it about/i }),
      turn("a parcel that came open and half empty", [["request_human", { message: /half empty/ }]]),
    ],
  },
  {
    group: "coupons",
    turns: [
      turn("check a coupon for me", [], { text: /which code/i }),
      turn("SAVE10", [["validate_coupon", { code: "SAVE10" }]]),
    ],
  },
  {
    group: "talk",
    turns: [
      turn("hi", []),
      turn("i want to buy something", [], { text: /looking for/ }),
      turn("a kettle", [find("kettle")]),
      turn("thanks", []),
      turn("bye", []),
    ],
  },
  {
    group: "newcomer",
    shopper: "newcomer",
    turns: [
      turn("where is my order", [["list_orders"]], { text: /no orders/ }),
      turn("return my headphones", [["list_orders"], ["list_orders"]], { text: /no orders/ }),
    ],
  },
  {
    group: "policy",
    turns: [
      turn("aurora x2", [find("aurora x2")]),
      turn("can i return it if i dont like it", [
        ["get_policy", { topic: "returns", category: "headphones" }],
      ]),
    ],
  },
];
