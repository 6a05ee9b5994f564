import { singles } from "./types";

const aurora = (tool: string, input: Record<string, unknown> = {}) =>
  [
    ["search_products", { query: /aurora x2/i }],
    [tool, { product: "aurora-x2", ...input }],
  ] as [string, Record<string, unknown>][];

export const search = singles("search", [
  [
    "noise canceling hedphones under $300",
    [["search_products", { query: /^noise canceling hedphones$/, maxPrice: 300 }]],
  ],
  ["headphones", [["search_products", { query: "headphones" }]]],
  ["show me some laptops", [["search_products", { query: "laptops" }]]],
  ["i need a laptop for under 1000 dollars", [["search_products", { query: "laptop", maxPrice: 1000 }]]],
  [
    "looking for running shoes between 80 and 150",
    [["search_products", { query: "running shoes", minPrice: 80, maxPrice: 150 }]],
  ],
  [
    "cheapest bluetooth speaker pls",
    [["search_products", { query: "bluetooth speaker", sort: "price_asc" }]],
  ],
  ["whats the best laptop you have", [["search_products", { query: "laptop", sort: "rating" }]]],
  ["do you have any rain jackets?", [["search_products", { query: "rain jackets" }]]],
  ["do u sell kettles", [["search_products", { query: "kettles" }]]],
  ["got any yoga mats in stock", [["search_products", { query: "yoga mats", inStock: true }]]],
  [
    "wireless earbuds with at least 4 stars",
    [["search_products", { query: "wireless earbuds", minRating: 4 }]],
  ],
  ["highly rated coffee grinder", [["search_products", { query: "coffee grinder", minRating: 4 }]]],
  ["I'm looking for a gift for my mom, around $80", [["search_products", { minPrice: 64, maxPrice: 96 }]]],
  ["find me headphones over 200", [["search_products", { query: "headphones", minPrice: 200 }]]],
  ["laptop 1k max", [["search_products", { query: "laptop", maxPrice: 1000 }]]],
  ["speakers under a hundred bucks", [["search_products", { query: "speakers", maxPrice: 100 }]]],
  ["can you recommend a good desk lamp", [["search_products", { query: "desk lamp" }]]],
  ["i wanna buy new headphones", [["search_products", { query: /headphones/ }]]],
  ["$50-$100 speaker", [["search_products", { query: "speaker", minPrice: 50, maxPrice: 100 }]]],
  ["anything waterproof for hiking", [["search_products", { query: /waterproof.*hiking/ }]]],
  ["hey, can you help me find a jacket for winter", [["search_products", { query: /^jacket.*winter$/ }]]],
  ["headphones but not more than 150", [["search_products", { query: "headphones", maxPrice: 150 }]]],
  ["are there any gaming laptops", [["search_products", { query: "gaming laptops" }]]],
  ["searching for speker", [["search_products", { query: "speker" }]]],
  ["Aurora X2", [["search_products", { query: "aurora x2" }]]],
  ["i want something to drink coffee with, unicorn edition", [["search_products"]], /nothing|couldn|don’t/i],
  ["lawnmower", [["search_products", { query: "lawnmower" }]], /nothing/i],
  ["most expensive laptop", [["search_products", { query: "laptop", sort: "price_desc" }]]],
  ["what can I get for 50 bucks", [["search_products", { maxPrice: 50 }]]],
  ["show me everything from Kestrel", [["search_products", { query: "kestrel" }]]],
]);

export const aspects = singles("aspects", [
  ["tell me about the aurora x2", aurora("get_product")],
  ["aurora x2 specs", aurora("get_product")],
  ["what colors does the aurora x2 come in", aurora("get_product"), /black or silver/],
  ["how much is the aurora x2", aurora("get_product")],
  ["reviews for aurora x2?", aurora("analyze_sentiment")],
  ["what do people say about the aurora x2", aurora("analyze_sentiment"), /comfort/],
  ["is the aurora x2 any good", aurora("analyze_sentiment")],
  ["do people like the Aurora X2?", aurora("analyze_sentiment")],
  ["is the aurora x2 in stock", aurora("check_stock"), /17/],
  ["how many aurora x2 are left", aurora("check_stock")],
  ["do you have the aurora x2 in silver", aurora("check_stock"), /silver/],
  [
    "when will the boom max be back in stock?",
    [
      ["search_products", { query: "boom max" }],
      ["check_stock", { product: "boom-max" }],
    ],
    /November 28/,
  ],
  [
    "how long to ship the aurora x2 to the west coast",
    aurora("estimate_shipping", { region: "west" }),
    /3 to 5 days/,
  ],
  ["shipping cost for aurora x2 to texas", aurora("estimate_shipping", { region: "central" })],
  ["can i get the aurora x2 by tomorrow in new york", aurora("estimate_shipping", { region: "east" })],
  ["price history of the aurora x2", aurora("get_price_history")],
  ["has the aurora x2 been cheaper?", aurora("get_price_history"), /cheaper/],
  ["is the aurora x2 a good price right now", aurora("get_price_history")],
  ["aurora x2 price trend last 30 days", aurora("get_price_history", { days: 30 })],
  ["should i buy the aurora x2", aurora("pre_purchase_research"), /buy/],
  ["is the aurora x2 worth it?", aurora("pre_purchase_research")],
  ["would you recommend the aurora x2", aurora("pre_purchase_research")],
  ["aurora x2: buy now or wait?", aurora("pre_purchase_research")],
  ["thinking about getting the aurora x2, thoughts?", aurora("pre_purchase_research")],
  [
    "should I get the kestrel 14",
    [
      ["search_products", { query: "kestrel 14" }],
      ["pre_purchase_research", { product: "kestrel-14" }],
    ],
  ],
  [
    "compare the aurora x2 and the nimbus studio",
    [
      ["search_products", { query: "aurora x2" }],
      ["search_products", { query: "nimbus studio" }],
      ["compare_products", { products: ["aurora-x2", "nimbus-studio"] }],
    ],
  ],
  [
    "kestrel 14 vs kestrel 16",
    [
      ["search_products", { query: "kestrel 14" }],
      ["search_products", { query: "kestrel 16" }],
      ["compare_products", { products: ["kestrel-14", "kestrel-16"] }],
    ],
  ],
  [
    "whats the difference between boom go and boom max",
    [
      ["search_products", { query: "boom go" }],
      ["search_products", { query: "boom max" }],
      ["compare_products", { products: ["boom-go", "boom-max"] }],
    ],
  ],
  [
    "which is better, the kestrel 14 or the heron book?",
    [
      ["search_products", { query: "kestrel 14" }],
      ["search_products", { query: "heron book" }],
      ["compare_products", { products: ["kestrel-14", "heron-book"] }],
    ],
  ],
  ["should i buy headphones", [["search_products", { query: "headphones" }]], /which/i],
  ["is it in stock?", [], /which product/i],
  [
    "how are the reviews and stock of the aurora x2",
    [
      ["search_products"],
      ["analyze_sentiment", { product: "aurora-x2" }],
      ["check_stock", { product: "aurora-x2" }],
    ],
  ],
]);

export const trending = singles("trending", [
  ["whats popular right now", [["get_trending_products"]]],
  ["trending headphones", [["get_trending_products", { category: "headphones" }]]],
  ["show me your best sellers", [["get_trending_products", { category: undefined }]]],
  ["what is everyone buying", [["get_trending_products"]]],
  ["top selling laptops?", [["get_trending_products", { category: "laptops" }]]],
  ["hot right now", [["get_trending_products"]]],
]);
