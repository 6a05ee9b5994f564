import { lineId } from "../shop/orders";
import { singles } from "./types";

const x2 = [{ line: lineId("A-10042", 0), quantity: 1 }];
const list = (query?: string | RegExp): [string, Record<string, unknown>] => ["list_orders", { query }];
const check = (order: string): [string, Record<string, unknown>] => ["check_return_eligibility", { order }];
/** Alice's two orders with headphones: one can go back, the other is too late. */
const headphones = [list("headphones"), check("A-10042"), check("A-10031")];
const send = (reason: string, outcome: string): [string, Record<string, unknown>] => [
  "return_and_replace",
  { order: "A-10042", lines: x2, reason, outcome },
];

export const returns = singles("return", [
  [
    "I want to return my headphones and get a replacement",
    [...headphones, send("no_longer_needed", "store_credit")],
    /R-3001/,
  ],
  ["i want to return my headphones", [...headphones, send("no_longer_needed", "original_payment")]],
  ["return my headphones pls", [...headphones, send("no_longer_needed", "original_payment")]],
  ["can you help me send back my headphones", [...headphones, send("no_longer_needed", "original_payment")]],
  [
    "gonna return the headphones, they arrived cracked, want new ones",
    [...headphones, send("damaged", "store_credit")],
  ],
  [
    "my headphones stopped working, i want my money back",
    [...headphones, send("defective", "original_payment")],
  ],
  [
    "id like to exchange my headphones for something better",
    [...headphones, send("no_longer_needed", "store_credit")],
  ],
  ["replace my headphones they dont work", [...headphones, send("defective", "store_credit")]],
  ["I need a refund for order A-10042", [check("A-10042"), send("no_longer_needed", "original_payment")]],
  [
    "return order 10042 and give me store credit",
    [check("A-10042"), send("no_longer_needed", "store_credit")],
  ],
  [
    "want to swap the aurora x2, wrong color sent",
    [list(/aurora x2/), check("A-10042"), send("wrong_item", "store_credit")],
  ],
  [
    "i changed my mind about the headphones and want to send them back",
    [...headphones, send("no_longer_needed", "original_payment")],
  ],
  [
    "return one coffee grinder",
    [
      list("coffee grinder"),
      check("A-10038"),
      ["return_and_replace", { order: "A-10038", lines: [{ line: lineId("A-10038", 1), quantity: 1 }] }],
    ],
  ],
  [
    "return my coffee grinders",
    [
      list("coffee grinders"),
      check("A-10038"),
      ["return_and_replace", { order: "A-10038", lines: [{ line: lineId("A-10038", 1), quantity: 2 }] }],
    ],
  ],
  ["return the nimbus studio", [list("nimbus studio"), check("A-10031")], /21 days/],
  ["i want to return my kettle", [list("kettle")], /already in a return/],
  ["return my running shoes", [list("running shoes")], /arrived/],
  ["i want to send back the lamp", [list("lamp")], /cancel/],
  ["return A-10038", [check("A-10038")], /Grinder.*Mat/],
  [
    "return everything in A-10038",
    [
      check("A-10038"),
      [
        "return_and_replace",
        {
          order: "A-10038",
          lines: [
            { line: lineId("A-10038", 1), quantity: 2 },
            { line: lineId("A-10038", 2), quantity: 1 },
          ],
        },
      ],
    ],
  ],
  ["i want to return something", [list(undefined)], /which/i],
  [
    "return my yoga mat",
    [
      list("yoga mat"),
      check("A-10038"),
      ["return_and_replace", { order: "A-10038", outcome: "store_credit" }],
    ],
  ],
  [
    "return my yoga mat, refund it to my card please",
    [list("yoga mat"), ["check_return_eligibility", { order: "A-10038", outcome: "original_payment" }]],
    /only possible as store credit/,
  ],
  ["return my surfboard", [list("surfboard"), list(undefined)], /can’t find/],
  ["my headphones are broken", headphones, /replacement, or your money back/],
  ["the headphones i bought arrived damaged", headphones, /sorry/i],
]);

export const eligibility = singles("eligibility", [
  ["can i return my headphones?", headphones, /25 days/],
  ["can i still return A-10042", [check("A-10042")], /yes/i],
  ["is order 10031 returnable", [check("A-10031")], /21 days/],
  ["am i too late to return my nimbus headphones", [list(/nimbus headphones/), check("A-10031")], /closed/],
  ["how long do i have to return my yoga mat", [list("yoga mat"), check("A-10038")], /11 days/],
  ["could i send the grinder back", [list("grinder"), check("A-10038")]],
]);

export const status = singles("orders", [
  ["show my orders", [list(undefined)]],
  ["my orders", [list(undefined)]],
  ["what did i order last month", [["list_orders", { placedFrom: "2026-10-01", placedTo: "2026-10-31" }]]],
  ["order history plz", [list(undefined)]],
  ["what have i bought recently", [list(undefined)]],
  ["did i order a yoga mat?", [list("yoga mat")]],
  ["show me cancelled orders", [["list_orders", { status: "cancelled" }]]],
  ["whats in order A-10038", [["get_order", { order: "A-10038" }]]],
  ["A-10042", [["get_order", { order: "A-10042" }]]],
  ["details of order #10047", [["get_order", { order: "A-10047" }]]],
  ["order A-99999", [["get_order", { order: "A-99999" }]], /no such order/i],
  ["where's my stuff", [list(undefined)], /which one/i],
  ["where are my shoes", [list("shoes"), ["track_order", { order: "A-10047" }]], /on its way/],
  ["track A-10047", [["track_order", { order: "A-10047" }]]],
  ["when will my running shoes get here", [list("running shoes"), ["track_order", { order: "A-10047" }]]],
  ["has my lamp shipped yet", [list("lamp"), ["track_order", { order: "A-10049" }]], /hasn’t left/],
  ["status of order 10049", [["track_order", { order: "A-10049" }]]],
  ["my package still hasnt arrived", [list(undefined)]],
  ["wheres order a-10047 its been ages", [["track_order", { order: "A-10047" }]]],
  ["did my headphones get delivered?", [list("headphones"), ["track_order", { order: "A-10042" }]]],
]);

export const cancel = singles("cancel", [
  [
    "cancel my lamp order",
    [list("lamp"), ["get_order", { order: "A-10049" }], ["cancel_order", { order: "A-10049" }]],
    /cancelled/,
  ],
  [
    "cancel order A-10049",
    [
      ["get_order", { order: "A-10049" }],
      ["cancel_order", { order: "A-10049", reason: "no_longer_needed" }],
    ],
  ],
  [
    "pls cancel 10049 i ordered it by mistake",
    [
      ["get_order", { order: "A-10049" }],
      ["cancel_order", { order: "A-10049", reason: "ordered_by_mistake" }],
    ],
  ],
  [
    "cancel my order",
    [list(undefined), ["get_order", { order: "A-10049" }], ["cancel_order", { order: "A-10049" }]],
  ],
  [
    "i dont want my lamp order anymore",
    [list("lamp"), ["get_order"], ["cancel_order", { order: "A-10049" }]],
  ],
  ["cancel the running shoes", [list("running shoes")], /already shipped/],
  ["can you cancel order A-10047", [["get_order", { order: "A-10047" }]], /left the warehouse/],
  ["cancel A-10042", [["get_order", { order: "A-10042" }]], /delivered/],
  ["cancel A-10020", [["get_order", { order: "A-10020" }]], /already cancelled/],
]);

export const returnStatus = singles("return_status", [
  ["where is my refund", [["get_return_status"]], /R-2048/],
  ["whats the status of my return", [["get_return_status"]]],
  ["R-2048", [["get_return_status", { rma: "R-2048" }]]],
  ["did you get my return yet?", [["get_return_status"]]],
  ["when do i get my money back", [["get_return_status"]]],
  ["status of rma 2048", [["get_return_status", { rma: "R-2048" }]]],
  ["has my kettle refund been processed", [["get_return_status"]]],
  ["return for A-10038 where is it at", [["get_return_status", { order: "A-10038" }]]],
]);
