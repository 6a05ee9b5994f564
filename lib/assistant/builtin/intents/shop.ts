import { rules } from "./rule";

/** What is said about money matters, the rules of the shop and its people. */
export const shopRules = [
  ...rules(
    "coupons",
    [
      4.5,
      /\b(?:coupons?|promo(?:tion)?s?|promo codes?|discount codes?|vouchers?|discounts?)\b/,
      /\b(?:loyalty|tier|member\w*)\b/,
    ],
    [
      3.5,
      /\b(?:deals|special offers|offers|sales?)\b.*\b(?:available|today|now|going|have|any|on|right)\b|\bany (?:\S+ )?(?:deals|offers|sales|codes)\b|\bmoney off\b|\bsave (?:some )?money\b|\b(?:have|got) (?:a )?codes?\b/,
    ],
    [
      4,
      /\b(?:do|have|got|is there) .*\b(?:a|any) (?:\S+ )?(?:code|codes|voucher|promotion|special|offer)s?\b|\bstudent discount\b|\bcheaper with\b/,
      /\b(?:my order|error)\b/,
    ],
    [
      4.5,
      /\bprice[ -]?match\w*\b|\b(?:lower|reduce|drop|match|beat) (?:the|that|this|its|a|your) price\b|\b(?:better|lower) price (?:for|on) (?:me|it|this|that)\b|\bmake it cheaper\b/,
    ],
  ),
  ...rules(
    "coupon_check",
    [
      6,
      /\b(?:code|coupon|voucher|promo)\b.*\b(?:valid|work|works|working|expired?|good|apply|use|check|redeem|still|legit)\b|\b(?:valid|work|works|apply|check|use|redeem|try|enter)\b.*\b(?:code|coupon|voucher|promo)\b/,
      /\b(?:any|what|which|list|are there)\b/,
    ],
    [5, /\bi (?:have|got) (?:a|this) (?:\S+ )?(?:code|coupon|voucher)\b/],
  ),
  ...rules(
    "loyalty",
    [5, /\b(?:loyalty|tiers?|rewards?|member(?:ship)?|perks|benefits)\b/, /\b(?:polic\w+|how does|rules)\b/],
    [
      5,
      /\b(?:store|shop) credit\b|\b(?:my|how (?:much|many)|what is my|check my|any)\b.*\b(?:points|credit|credits|balance|gift card)\b/,
      /\b(?:return\w*|refund\w*|instead|credit card|replace\w*|exchange)\b/,
    ],
    [
      4,
      /\b(?:am i|my|what|which) (?:\S+ ){0,3}(?:gold|silver|bronze|platinum|vip)\b|\b(?:gold|silver|bronze|platinum|vip) (?:status|level|tier|member)\b|\bmy (?:level|status|discount)\b|\bhow (?:far|much more|close) .*\b(?:gold|silver|platinum|next (?:level|tier))\b/,
    ],
    [
      4.5,
      /\b(?:next|higher|which|what|my|current) (?:level|tier)\b|\bmy (?:member )?status\b|\b(?:any|some|much) (?:store )?credit(?:s)?\b|\bcredit (?:left|balance|remaining|available)\b/,
      /\b(?:order|return|refund|delivery|shipping|card)\b/,
    ],
  ),
  ...rules(
    "policy",
    [
      6,
      /\b(?:fees?|charges?|costs?|free)\b.*\b(?:return|returns|returning|send back|sending back|exchange|exchanges)\b/,
      /\b(?:my|order|a-\d+|want to|i need)\b/,
    ],
    [6, /\b(?:polic(?:y|ies)|terms(?: and conditions)?|return rules|the rules (?:for|on|about))\b/],
    [
      5,
      /\b(?:warranty|guarantee[ds]?|privacy|personal (?:data|information)|my data)\b/,
      /\b(?:find|show me|looking for|with (?:a )?warranty)\b/,
    ],
    [
      6.5,
      /\bhow (?:do|does) (?:\S+ )?(?:returns?|refunds?|exchanges?|shipping|delivery|loyalty|rewards?|the (?:loyalty|rewards?|points)|points) (?:\S+ )?work\b|\bhow long do(?:es)? (?:a |the |it take (?:for|to get) (?:a |the )?)?(?:refunds?|returns?)\b/,
      /\bmy (?:refund|return)\b/,
    ],
    [
      7,
      /\bhow (?:long|many days) (?:do|does|can|have|after|until)\b.*\b(?:return|send back|bring back|exchange)\b.*\b(?:something|things|items?|stuff|products?|anything|\?|$|\S+s\b)/,
      /\b(?:my|this|these|it|them|a-\d+)\b/,
    ],
    [
      6,
      /\b(?:what is|how long is|whats|tell me) (?:the|your) return (?:window|period|time|deadline)\b|\breturn (?:window|period)\b/,
      /\b(?:my|this|it|them|a-\d+)\b/,
    ],
    [
      5,
      /\b(?:do|does|are|is) (?:you|returns?|exchanges?|shipping|it|the shop)\b.*\b(?:accept returns|take returns|free returns?|returns? free|restocking fee|charge (?:\S+ )?(?:for )?(?:returns?|restocking)|ship (?:internationally|abroad|overseas|worldwide|to (?:canada|europe|mexico|the uk)))\b|\brestocking fee\b|\bfree returns\b|\bfinal sale\b/,
    ],
    [
      4.5,
      /\bwho pays (?:for )?(?:the )?(?:return|shipping)\b|\bdo i (?:have to|need to) (?:pay|keep the box|keep the packaging)\b|\bhow (?:do|can|would) i (?:return|exchange|send back|get a refund|make a return)(?: (?:something|items?|things|a product|an item))?(?: \?)?$/,
    ],
    [
      6,
      /\b(?:what are|tell me|explain) (?:the |your )?(?:rules|conditions|terms|policies)\b|\bwhat happens (?:if|when) i (?:return|send)\b|\brules (?:for|on|about|of) (?:\S+ )?(?:sending|returning|returns|refunds|exchang\w+|shipping)\b/,
    ],
    [
      5.5,
      /\bdo you (?:ship|deliver) (?:to )?(?:canada|mexico|europe|the uk|uk|germany|france|australia|abroad|overseas|internationally|worldwide|po boxes|hawaii|alaska)\b|\bfree (?:shipping|delivery) (?:over|above|from|threshold)\b|\bis (?:shipping|delivery) free\b/,
    ],
    [
      6,
      /\bwhen (?:do|does|will) (?:a |the )?refunds? (?:usually |normally |typically )?(?:show|arrive|come|get|appear|hit|land)\b|\bhow (?:long|soon) (?:do|does|until|before) (?:a |the )?refunds?\b/,
    ],
    [
      5.5,
      /\b(?:ship|send|deliver|shipping|delivery|sending) (?:it |this |that |things? |orders? )?to (?:canada|mexico|europe|the uk|uk|england|germany|france|spain|italy|japan|india|brazil|china|australia|abroad|overseas|another country|other countries)\b/,
    ],
  ),
  ...rules(
    "human",
    [
      5.5,
      /\b(?:charged|billed) (?:\S+ )?(?:twice|double|wrong|too much|again)\b|\b(?:double|over)[ -]?charged\b|\b(?:wrong|unknown|strange) (?:charge|amount)\b|\bpayment (?:failed|problem|issue|error|declined)\b|\bsays (?:it is |it was )?delivered\b.*\bnot\b|\bnever got (?:it|my)\b.*\bdelivered\b/,
    ],
    [
      6,
      /\b(?:talk|speak|chat|connect|transfer|put|escalate|reach|contact|call|get|need|want|give|pass|hand)\b.*\b(?:human|agent|person|representative|rep|someone|somebody|support|manager|supervisor|customer (?:service|care|support)|staff|employee|operator|people|real (?:person|human))\b/,
      /\b(?:find|looking|gift|for (?:a|an) person|are you|want a person to|people (?:say|think))\b/,
    ],
    [
      5,
      /^(?:a )?(?:human|agent|representative|real person|operator|customer service|customer support|support|help desk|live (?:chat|agent))\b|\b(?:real|actual|live) (?:human|person|agent)\b/,
      /\bare you\b/,
    ],
    [
      4.5,
      /\b(?:phone number|call you|your number|email address for support|contact (?:you|us|details)|how (?:can|do) i (?:contact|reach))\b|\b(?:file|make|lodge|raise) (?:a )?complaint\b/,
    ],
    [
      5,
      /\b(?:is there|have you got|do you have) (?:someone|somebody|anyone|anybody|a (?:number|phone|hotline|person)|a real)\b|\bsome(?:one|body) (?:from|at|in) (?:your |the )?(?:support|team|staff|desk)\b|\b(?:i can|can i|could i) (?:call|phone|email|speak|talk)\b/,
      /\bsomeone else\b|\b(?:gift|fits) /,
    ],
    [
      5,
      /\bi (?:want|need|would like|have) to (?:complain|make a complaint|file a complaint)\b|\bcomplaint about (?:my|your|the (?:service|delivery))\b/,
    ],
    [
      5,
      /\b(?:talking|speaking|chatting|contacting|reaching|contact|reach|talk|speak|chat|get in touch|getting in touch)\b.*\b(?:human|agents?|person|representative|rep|someone|somebody|anyone|support|manager|customer \S+|staff|operator|people)\b/,
      /\b(?:are you|gift|for (?:a|an) person|about how)\b/,
    ],
  ),
];
