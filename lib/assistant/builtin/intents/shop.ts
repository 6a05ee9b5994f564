import { rules } from "./rule";

/** What is said about the cart, money matters, rules and people. */
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
  ),
  ...rules("coupon_check", [
    6,
    /\b(?:code|coupon|voucher|promo)\b.*\b(?:valid|work|works|working|expired?|good|apply|use|check|redeem|still|legit)\b|\b(?:valid|work|works|apply|check|use|redeem|try|enter)\b.*\b(?:code|coupon|voucher|promo)\b/,
    /\b(?:any|what|which|list|are there)\b/,
  ]),
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
  ),
  ...rules(
    "show_cart",
    [
      4.5,
      /\b(?:my|the|in|view|show|see|open|check|whole|current) (?:\S+ )?(?:cart|basket|bag|trolley)\b/,
      /\b(?:add|put|remove|delete|take|drop|into|toss|throw|empty|clear|change|update|stick|chuck|find|looking|tote|hand|leather|sleeping|travel)\b/,
    ],
    [
      4,
      /^(?:cart|basket|my bag)\b|\bwhat (?:is|do i have|have i got) in (?:my |the |there)?(?:cart|basket|bag|there)?\b|\bcart (?:total|contents)\b/,
    ],
  ),
  ...rules(
    "add_to_cart",
    [
      5.5,
      /\b(?:add|put|throw|toss|stick|pop|drop|place|chuck)\b.*\b(?:cart|basket|bag|trolley|in there)\b/,
      /\b(?:remove|take out)\b/,
    ],
    [
      4.5,
      /\badd (?:it|this|that|them|these|those|both|the|a|an|one|1|\d|me|another|all|to)\b/,
      /\b(?:address|review|item to (?:my|the) order|note)\b/,
    ],
    [
      4.5,
      /\b(?:i will|i would|i want to|let me|going to|let us|please|i am going to|i) (?:just )?(?:take|buy|grab|go with|have|get|order) (?:it|this|that|them|these|those|both|the (?:\S+ )?(?:one|1|first|second|third|last|2|pair|cheap\w+|silver|black)|\d+|the [a-z]+ (?:one|1))\b/,
      /\b(?:back|should|return|away|worth)\b/,
    ],
    [
      4,
      /^(?:buy|get me|order|take|grab|get) (?:it|this|that|them|both|the (?:\S+ )?(?:one|1|first|second|third|last|2)|\d of (?:them|those|these))\b/,
      /\bback\b/,
    ],
    [
      3.5,
      /\b(?:buy|order|purchase) (?:the|that|this|those|these) /,
      /\b(?:should|worth|worthwhile|would you|thinking|considering|cancel|wait|status|track|where)\b/,
    ],
  ),
  ...rules(
    "remove_from_cart",
    [
      5.5,
      /\b(?:remove|delete|drop|take out|get rid of|throw out|take away|ditch)\b.*\b(?:cart|basket|bag|trolley)\b|\btake (?:\S+ ){1,5}(?:out|off)\b/,
    ],
    [5, /\b(?:empty|clear) (?:\S+ )?(?:cart|basket|bag|trolley|it)\b/],
    [4, /^(?:please )?(?:remove|delete|drop|take out)\b/, /\baddress|review|account\b/],
  ),
  ...rules(
    "change_cart",
    [
      5,
      /\b(?:change|set|update|increase|decrease|reduce|bump|lower|adjust)\b.*\b(?:quantity|qty|to \d|cart|basket|amount|number of)\b/,
      /\b(?:address|password|order|email)\b/,
    ],
    [
      4.5,
      /^(?:actually )?(?:make|do) (?:it|that|them|those|the \S+) \d+\b|\b(?:want|need|take|get) \d+ of (?:them|those|these|it|the)\b|\b(?:one|1) (?:more|less|fewer)\b|\bonly (?:\d|one) of (?:them|the|those|it)\b/,
    ],
  ),
  ...rules("checkout", [
    5,
    /\b(?:check ?out|checking out|place (?:the|my|an|this) order|pay (?:now|for (?:it|this|my|the))|complete (?:the|my) (?:purchase|order)|proceed to (?:pay|checkout)|ready to (?:pay|buy))\b/,
  ]),
  ...rules(
    "policy",
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
  ),
  ...rules(
    "human",
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
  ),
  ...rules("coupons", [
    4,
    /\b(?:do|have|got|is there) .*\b(?:a|any) (?:\S+ )?(?:code|codes|voucher|promotion|special|offer)s?\b|\bstudent discount\b|\bcheaper with\b/,
    /\b(?:my order|error)\b/,
  ]),
  ...rules("coupon_check", [5, /\bi (?:have|got) (?:a|this) (?:\S+ )?(?:code|coupon|voucher)\b/]),
  ...rules("loyalty", [
    4.5,
    /\b(?:next|higher|which|what|my|current) (?:level|tier)\b|\bmy (?:member )?status\b|\b(?:any|some|much) (?:store )?credit(?:s)?\b|\bcredit (?:left|balance|remaining|available)\b/,
    /\b(?:order|return|refund|delivery|shipping|card)\b/,
  ]),
  ...rules("show_cart", [
    4,
    /\b(?:sitting|left|currently|still) in (?:my|the) (?:cart|basket|bag)\b|\bhow many (?:items|things) .*\b(?:cart|basket)\b|\b(?:cart|basket)\b.*\b(?:total|contents)\b/,
  ]),
  ...rules(
    "add_to_cart",
    [
      4.5,
      /\b(?:i will|let me|can i|i want to|i would like to|please) (?:take|grab|have|buy|get|order) (?:\d+|one|1|a couple of) (?!.*\b(?:back|under|returned)\b)/,
      /\b(?:looking|find|for less|person|human)\b/,
    ],
    [4, /^(?:buy|order|grab) (?:me )?(?:the|a|an|\d+) /, /\b(?:number|status|history|back)\b/],
  ),
  ...rules("remove_from_cart", [
    4.5,
    /\b(?:i )?do not want (?:the|it|that|this|those|them) .*\b(?:in|on) (?:my |the )?(?:cart|basket|bag)\b|\btake (?:it|that|them|this) (?:back )?out\b/,
  ]),
  ...rules(
    "policy",
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
  ),
  ...rules("human", [
    5,
    /\b(?:is there|have you got|do you have) (?:someone|somebody|anyone|anybody|a (?:number|phone|hotline|person)|a real)\b|\bsome(?:one|body) (?:from|at|in) (?:your |the )?(?:support|team|staff|desk)\b|\b(?:i can|can i|could i) (?:call|phone|email|speak|talk)\b/,
    /\bsomeone else\b|\b(?:gift|fits) /,
  ]),
  ...rules("show_cart", [
    3,
    /^(?:so |and |ok )?(?:what is|how much is|give me|show) (?:the|my) (?:total|subtotal)\b|^(?:total|subtotal)\b/,
  ]),
  ...rules("coupons", [
    4.5,
    /\bprice[ -]?match\w*\b|\b(?:lower|reduce|drop|match|beat) (?:the|that|this|its|a|your) price\b|\b(?:better|lower) price (?:for|on) (?:me|it|this|that)\b|\bmake it cheaper\b/,
  ]),
  ...rules("human", [
    5,
    /\bi (?:want|need|would like|have) to (?:complain|make a complaint|file a complaint)\b|\bcomplaint about (?:my|your|the (?:service|delivery))\b/,
  ]),
  ...rules("human", [
    5,
    /\b(?:talking|speaking|chatting|contacting|reaching|contact|reach|talk|speak|chat|get in touch|getting in touch)\b.*\b(?:human|agents?|person|representative|rep|someone|somebody|anyone|support|manager|customer \S+|staff|operator|people)\b/,
    /\b(?:are you|gift|for (?:a|an) person|about how)\b/,
  ]),
  ...rules("policy", [
    5.5,
    /\b(?:ship|send|deliver|shipping|delivery|sending) (?:it |this |that |things? |orders? )?to (?:canada|mexico|europe|the uk|uk|england|germany|france|spain|italy|japan|india|brazil|china|australia|abroad|overseas|another country|other countries)\b/,
  ]),
  ...rules("add_to_cart", [
    4.5,
    /\bi (?:will|shall|am going to|would like to|want to)? ?(?:just )?(?:take|have|grab|buy) (?:one|1|it|both|\d+)(?: please| then| of (?:them|those|these))?$/,
    /\bback\b/,
  ]),
];
