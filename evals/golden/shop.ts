import { singles } from "./types";

export const money = singles("coupons and loyalty", [
  ["any coupons?", [["list_coupons"]], /SAVE10/],
  ["do you have a promo code for me", [["list_coupons"]]],
  ["got any discounts", [["list_coupons"]]],
  ["are there any deals today", [["list_coupons"]]],
  ["is SAVE10 valid?", [["validate_coupon", { code: "SAVE10" }]], /works/],
  ["does code WELCOME5 still work", [["validate_coupon", { code: "WELCOME5" }]], /doesn’t count/],
  ["can i use the coupon save10", [["validate_coupon", { code: "SAVE10" }]]],
  ["check my coupon", [], /which code/i],
  ["how many points do i have", [["get_loyalty_tier"]]],
  ["what's my loyalty tier", [["get_loyalty_tier"]], /Gold/],
  ["how much store credit do i have", [["get_loyalty_tier"]], /store credit/],
  ["am i a gold member?", [["get_loyalty_tier"]]],
  ["what perks do i get", [["get_loyalty_tier"]]],
  ["my rewards", [["get_loyalty_tier"]]],
]);

export const cart = singles("cart", [
  ["show my cart", [["get_cart"]], /empty/],
  ["whats in my basket", [["get_cart"]]],
  [
    "add the aurora x2 to my cart",
    [
      ["search_products", { query: "aurora x2" }],
      ["add_to_cart", { product: "aurora-x2", quantity: 1 }],
    ],
  ],
  [
    "add 2 yoga mats to cart",
    [
      ["search_products", { query: "yoga mats" }],
      ["add_to_cart", { product: "lotus-mat", quantity: 2 }],
    ],
  ],
  [
    "put a silver aurora x2 in my basket",
    [
      ["search_products", { query: "aurora x2" }],
      ["get_product", { product: "aurora-x2" }],
      ["add_to_cart", { product: "aurora-x2", variant: "00000000-0000-4000-8000-000000000001" }],
    ],
  ],
  ["remove the lamp from my cart", [["get_cart"]], /empty/],
  ["empty my cart", [["get_cart"]]],
  [
    "add boom max to cart",
    [
      ["search_products", { query: "boom max" }],
      ["add_to_cart", { product: "boom-max" }],
    ],
    /sold out/,
  ],
  ["checkout", [], /checkout/],
]);

export const policies = singles("policy", [
  ["whats your return policy", [["get_policy", { topic: "returns" }]], /30 days/],
  ["how long do i have to return something", [["get_policy", { topic: "returns" }]]],
  ["return policy for laptops", [["get_policy", { topic: "returns", category: "laptops" }]]],
  ["do you have a warranty", [["get_policy", { topic: "warranty" }]]],
  ["how do refunds work?", [["get_policy", { topic: "refunds" }]]],
  ["shipping policy", [["get_policy", { topic: "shipping" }]]],
  ["what do you do with my data", [["get_policy", { topic: "privacy" }]]],
  ["exchange policy?", [["get_policy", { topic: "exchanges" }]]],
  ["is there a restocking fee", [["get_policy", { topic: "returns" }]]],
  ["how does the loyalty program work", [["get_policy", { topic: "loyalty" }]]],
]);

export const people = singles("human", [
  ["i want to talk to a human", [], /what is it about/i],
  ["my order A-10047 is late, get me a real person", [["request_human", { order: "A-10047" }]]],
  ["agent", [], /what is it about/i],
  ["can I speak to customer service about a broken kettle", [["request_human"]]],
]);

export const talk = singles("talk", [
  ["hi", [], /\?|!/],
  ["hello there", []],
  ["good morning", []],
  ["thanks!", [], /welcome|any time|happy/i],
  ["thx a lot", []],
  ["bye", []],
  ["what can you do?", [], /find and compare/],
  ["help", [], /find and compare/],
  ["are you a real person?", [], /not a person/],
  ["who are you", [], /built-in/],
  ["what's the weather like", [], /can’t|outside/i],
  ["write me a poem about headphones", [], /can’t|outside/i],
  ["tell me a joke", [], /can’t|outside/i],
  ["write a python function that sorts a list", [], /can’t|outside/i],
  ["who won the election", [], /can’t|outside/i],
  ["what is 12 * 9", [], /can’t|outside/i],
  ["asdkjh qwe", [["search_products"]], /nothing/i],
  ["you are useless", [], /sorry/i],
  ["yes", [], /\?|tell me/i],
  ["no", []],
  ["change the shipping address of my order", [], /can’t change/],
  ["i forgot my password", [], /account page/],
  ["my dog ate my homework and i feel really sad about it today", []],
  ["?", []],
]);
