import { rules } from "./rule";

/** What is said about the cart. */
export const cartRules = [
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
    [
      4,
      /\b(?:sitting|left|currently|still) in (?:my|the) (?:cart|basket|bag)\b|\bhow many (?:items|things) .*\b(?:cart|basket)\b|\b(?:cart|basket)\b.*\b(?:total|contents)\b/,
    ],
    [
      3,
      /^(?:so |and |ok )?(?:what is|how much is|give me|show) (?:the|my) (?:total|subtotal)\b|^(?:total|subtotal)\b/,
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
    [
      4.5,
      /\b(?:i will|let me|can i|i want to|i would like to|please) (?:take|grab|have|buy|get|order) (?:\d+|one|1|a couple of) (?!.*\b(?:back|under|returned)\b)/,
      /\b(?:looking|find|for less|person|human)\b/,
    ],
    [4, /^(?:buy|order|grab) (?:me )?(?:the|a|an|\d+) /, /\b(?:number|status|history|back)\b/],
    [
      4.5,
      /\bi (?:will|shall|am going to|would like to|want to)? ?(?:just )?(?:take|have|grab|buy) (?:one|1|it|both|\d+)(?: please| then| of (?:them|those|these))?$/,
      /\bback\b/,
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
    [
      4.5,
      /\b(?:i )?do not want (?:the|it|that|this|those|them) .*\b(?:in|on) (?:my |the )?(?:cart|basket|bag)\b|\btake (?:it|that|them|this) (?:back )?out\b/,
    ],
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
];
