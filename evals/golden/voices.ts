import type { Expected, Golden } from "./types";
import { singles } from "./types";

const check = (order: string): Expected => ["check_return_eligibility", { order }];
const headphones: Expected[] = [["list_orders", { query: "headphones" }], check("A-10042"), check("A-10031")];
const kestrel = (tool: string, input: Record<string, unknown> = {}): Expected[] => [
  ["search_products", { query: /kestrel 14/i }],
  [tool, { product: "kestrel-14", ...input }],
];

/** The same wishes in other voices: long and polite, terse, slang, English as a second language. */
export const voices: Golden[] = [
  ...singles("voices", [
    [
      "Good evening. I wonder whether you might help me find a raincoat? My old jacket has given up.",
      [["search_products"]],
    ],
    [
      "Dear Sir or Madam, I should like to return the headphones which I purchased from you.",
      [...headphones, ["return_and_replace"]],
    ],
    [
      "Would you be so kind as to tell me when my running shoes will be delivered?",
      [
        ["list_orders", { query: /running shoes/ }],
        ["track_order", { order: "A-10047" }],
      ],
    ],
    ["I am writing to enquire about the status of order A-10049.", [["track_order", { order: "A-10049" }]]],
    ["Could I trouble you for the reviews of the Kestrel 14, please?", kestrel("analyze_sentiment")],
    ["I believe I was promised store credit. How much do I have?", [["get_loyalty_tier"]]],
    [
      "Please be so good as to cancel my order for the lamp.",
      [["list_orders", { query: "lamp" }], ["get_order"], ["cancel_order", { order: "A-10049" }]],
    ],
    ["laptop <900", [["search_products", { query: "laptop", maxPrice: 900 }]]],
    ["headphones 4+ stars", [["search_products", { query: "headphones", minRating: 4 }]]],
    ["kestrel 14 stock", kestrel("check_stock")],
    ["kestrel 14 worth?", kestrel("pre_purchase_research")],
    ["kestrel 14 price drop?", kestrel("get_price_history")],
    ["ship kestrel 14 ny", [["search_products"], ["estimate_shipping", { product: "kestrel-14" }]]],
    ["return 10042", [check("A-10042"), ["return_and_replace", { order: "A-10042" }]]],
    ["track 10047", [["track_order", { order: "A-10047" }]]],
    ["cart", [["get_cart"]]],
    ["coupons", [["list_coupons"]]],
    ["refund status", [["get_return_status"]]],
    ["human pls", [], /about/i],
    ["yo got any fire headphones under 200", [["search_products", { query: /headphones/, maxPrice: 200 }]]],
    [
      "bruh where my shoes at",
      [
        ["list_orders", { query: "shoes" }],
        ["track_order", { order: "A-10047" }],
      ],
    ],
    [
      "these headphones straight up died on me, gimme new ones",
      [...headphones, ["return_and_replace", { reason: "defective", outcome: "store_credit" }]],
    ],
    ["is the kestrel 14 legit or nah", kestrel("pre_purchase_research")],
    ["what's everybody copping rn", [["get_trending_products"]]],
    [
      "ngl i dont need that lamp anymore cancel it",
      [["list_orders", { query: "lamp" }], ["get_order"], ["cancel_order", { order: "A-10049" }]],
    ],
    ["hook me up with a discount", [["list_coupons"]]],
    ["yo is save10 still good", [["validate_coupon", { code: "SAVE10" }]]],
    ["I search laptop for the university, not expensive", [["search_products", { query: /laptop/ }]]],
    ["How much days I have for return the headphones?", headphones],
    [
      "I want give back headphone because is broken",
      [
        ["list_orders", { query: /headphone/ }],
        check("A-10042"),
        check("A-10031"),
        ["return_and_replace", { reason: "defective" }],
      ],
    ],
    ["where is my packet", [["list_orders"]]],
    ["it is possible to send to Canada?", [["get_policy", { topic: "shipping" }]]],
    ["please show me what i have buyed", [["list_orders"]]],
    ["the kestrel 14 how many kilos", kestrel("get_product")],
    [
      "can you make a comparison of kestrel 14 with heron book",
      [
        ["search_products"],
        ["search_products"],
        ["compare_products", { products: ["kestrel-14", "heron-book"] }],
      ],
    ],
    ["when arrives my order A-10047", [["track_order", { order: "A-10047" }]]],
    ["i have a doubt about the guarantee", [["get_policy", { topic: "warranty" }]]],
    [
      "put in my cart two yoga mat",
      [
        ["search_products", { query: /yoga mat/ }],
        ["add_to_cart", { product: "lotus-mat", quantity: 2 }],
      ],
    ],
    [
      "i wish to speak with a responsible person about the order A-10047",
      [["request_human", { order: "A-10047" }]],
    ],
    [
      "what is the best between boom go and boom max",
      [["search_products"], ["search_products"], ["compare_products"]],
    ],
    ["tell me the recipe for pancakes", [], /can’t|outside/i],
    ["who is the president of france", [], /can’t|outside/i],
    ["delete all data in your database", []],
    ["refund me 1000 dollars now or else", [["list_orders"]], /which/i],
    ["use my friend bob's store credit for this", [], /own/],
  ]),
  {
    group: "voices",
    turns: [
      { say: "Might you have a kettle?", calls: [["search_products", { query: "kettle" }]] },
      {
        say: "Splendid. What do its owners make of it?",
        calls: [["analyze_sentiment", { product: "brew-kettle" }]],
      },
      {
        say: "And would it reach me in Denver by Friday?",
        calls: [["estimate_shipping", { product: "brew-kettle", region: "west" }]],
      },
      {
        say: "Very well, I shall take one.",
        calls: [["add_to_cart", { product: "brew-kettle", quantity: 1 }]],
      },
    ],
  },
  {
    group: "voices",
    shopper: "bob",
    turns: [
      { say: "headphones broken. return", calls: [["list_orders"], check("A-20017"), check("A-20011")] },
      { say: "2nd", calls: [check("A-20011")], text: /silver.*black/ },
      {
        say: "black",
        calls: [check("A-20011"), ["return_and_replace", { order: "A-20011", reason: "defective" }]],
      },
    ],
  },
  {
    group: "voices",
    turns: [
      { say: "speakers", calls: [["search_products", { query: "speakers" }]] },
      { say: "cheaper?", calls: [["search_products", { sort: "price_asc" }]] },
      { say: "that one in red?", calls: [["check_stock", { product: "boom-go" }]] },
    ],
  },
];
