import { variantId } from "../shop/catalog";
import type { Expected, Golden, GoldenTurn } from "./types";

const turn = (say: string, calls: Expected[] = [], more: Partial<GoldenTurn> = {}): GoldenTurn => ({
  say,
  calls,
  ...more,
});

const returned: GoldenTurn = turn(
  "return the headphones from A-10042, they are defective, I want a replacement",
  [
    ["check_return_eligibility", { order: "A-10042" }],
    ["return_and_replace", { order: "A-10042" }],
  ],
);
const options: Expected = ["list_exchange_options", { return: "R-3001" }];
const ordered = (variant: string | RegExp): Expected => ["order_replacement", { return: "R-3001", variant }];
/** What the scripted return offers, in its order: Nimbus Studio, Pulse Mini. */
const nimbus = ordered(variantId(1, 0));
const pulse = ordered(variantId(2, 0));

/** The returned headphones in what else they come in. */
const [BLUE, WHITE, GREEN_M, GREEN_L] = [50, 51, 52, 53].map((each) => variantId(0, each)) as [
  string,
  string,
  string,
  string,
];

const after = (group: string, ...turns: GoldenTurn[]): Golden => ({ group, turns: [returned, ...turns] });

/** Choosing what takes a returned thing's place, in words. */
export const replacements: Golden[] = [
  after("replacements", turn("take the second one", [pulse], { text: /A-10090/ })),
  after("replacements", turn("I'll take the first one please", [nimbus])),
  after("replacements", turn("order the Nimbus one", [nimbus])),
  after("replacements", turn("replace it with the pulse mini", [pulse])),
  after("replacements", turn("go with the cheaper one", [["order_replacement", { return: "R-3001" }]])),
  after("replacements", turn("the first one instead please", [nimbus])),
  after(
    "replacements",
    turn("tell me more about the second one", [["get_product", { product: "pulse-mini" }]]),
    turn("ok, I'll take it", [pulse]),
  ),
  after(
    "replacements",
    turn("take the second one", [pulse], { card: "decline", text: /nothing was ordered/ }),
    turn("order the first one then", [nimbus]),
  ),
  after("replacements", turn("I'll take it", [], { text: /Which one/ }), turn("the second one", [pulse])),
  after("replacements", turn("I'd like it in blue instead", [options, ordered(BLUE)])),
  after("replacements", turn("can I have the same one in white?", [options, ordered(WHITE)])),
  after("replacements", turn("size M instead", [options, ordered(GREEN_M)])),
  after("replacements", turn("exchange it for a green one in size L", [options, ordered(GREEN_L)])),
  after(
    "replacements",
    turn("I want another colour", [options], { text: /Which one would you like/ }),
    turn("the blue one", [ordered(BLUE)]),
  ),
  after(
    "replacements",
    turn("I'd rather have it in green", [options], { text: /green, M.*green, L/ }),
    turn("the second", [ordered(GREEN_L)]),
  ),
  after(
    "replacements",
    turn("the same in purple please, I want that instead", [options], { text: /isn’t in stock in purple/ }),
  ),
  after("replacements", turn("add the second one to my cart", [["add_to_cart", { product: "pulse-mini" }]])),
  after(
    "replacements",
    turn("how are the reviews of the first one", [["analyze_sentiment", { product: "nimbus-studio" }]]),
  ),
  after("replacements", turn("where is my return", [["get_return_status"]])),
  {
    group: "replacements",
    turns: [
      turn("exchange R-2048 for a blue one", [
        ["list_exchange_options", { return: "R-2048" }],
        ["order_replacement", { return: "R-2048", variant: BLUE }],
      ]),
    ],
  },
  after("replacements", turn("actually, give me the same headphones but white", [options, ordered(WHITE)])),
  after("replacements", turn("I'd prefer a different color", [options], { text: /Which one/ })),
  after("replacements", turn("the same thing in another colour", [options], { text: /Which one/ })),
  after("replacements", turn("in a different size please", [options], { text: /Which one/ })),
  after("replacements", turn("same one in blue", [options, ordered(BLUE)])),
  // Once it is ordered there is nothing left to replace: taking something means the cart again.
  after(
    "replacements",
    turn("take the first one", [nimbus]),
    turn("I'll take the second one too", [["add_to_cart", { product: "pulse-mini" }]]),
  ),
];

/** The same wishes in words that the rules were not written on. */
export const heldOutReplacements: Golden[] = [
  after("held-out", turn("number two looks good, order that", [pulse])),
  after("held-out", turn("could you get me the Nimbus Studio as the replacement", [nimbus])),
  after("held-out", turn("let's swap them for the pulse", [pulse])),
  after("held-out", turn("I choose option 1", [nimbus])),
  after("held-out", turn("send me the last one please", [pulse])),
  after("held-out", turn("do the exchange in blue for me, I prefer that", [options, ordered(BLUE)])),
  after("held-out", turn("make it the blue version", [options, ordered(BLUE)])),
  after("held-out", turn("mm, those but in white would be nicer, get me that", [options, ordered(WHITE)])),
  after("held-out", turn("is there a bigger size? I want one size up", [options], { text: /Which one/ })),
  after("held-out", turn("the nimbus it is, please order", [nimbus])),
  after("held-out", turn("pick the best rated one for me", [["order_replacement", { return: "R-3001" }]])),
];
