import { rules } from "./rule";

const sendBack =
  "(?:return(?:ing)?|send(?:ing)? (?:\\S+ ){0,5}?back|sent back|giv(?:e|ing) (?:\\S+ ){0,5}?back|bring (?:\\S+ ){0,4}?back|take (?:\\S+ ){0,4}?back|exchang(?:e|ing)|swap(?:ping)?)";

/** What is said about getting rid of what came. */
export const returnRules = [
  ...rules(
    "return_item",
    [
      4,
      /\b(?:rather|prefer to|want to) (?:have|get) (?:a |the )?(?:different|another|other|new|bigger|smaller)\b|\b(?:want|need|give me|get|have) (?:all )?(?:my|the) (?:cash|money)(?: back)?\b/,
      /\bwhere|when\b/,
    ],
    [
      3.5,
      new RegExp(`\\b${sendBack}\\b`),
      /\b(?:polic\w+|return (?:status|window|label)|in return|many happy|give (?:me )?(?:my |the )?money back|back in stock)\b/,
    ],
    [
      2.5,
      new RegExp(
        `\\b(?:i|we) (?:\\S+ )?(?:want|need|would like|wish|have|am going|am trying|am looking|must|decided|think i)\\b.*\\b(?:${sendBack}|refund|replace\\w*|money back)\\b`,
      ),
    ],
    [
      4,
      /\breplac(?:e|ement|ing)\b/,
      /\b(?:battery|parts?|filter|blade|strap|bulb|pads?|find|looking for|tips|cable) (?:replacement)|\breplacement (?:battery|parts?|filter|blades?|strap|bulb|pads?|tips|cable|cartridge)|\breplacements? (?:with|for) (?:the )?(?:first|second)\b/,
    ],
    [
      3.5,
      /\b(?:refund|money back|reimburse\w*)\b/,
      /\b(?:where|when|status|polic\w+|how (?:do|does|long)|has|have (?:i|you)|did|received|yet|cancel\w*|still waiting|got|take)\b/,
    ],
    [
      3,
      /\b(?:start|make|begin|open|do|file|process|set up|arrange|request|initiate|need) (?:a |my |the |an )?(?:return|exchange|refund|replacement)\b/,
    ],
    [
      1.5,
      /\b(?:get|want|need|with) (?:me )?(?:a |another |a new |an? )?(?:replacement|exchange|new one|different one)\b/,
    ],
    [
      3,
      /\b(?:get rid of|do not (?:want|like|need)|hate|unhappy with|not happy with) (?:my|the|these|those|this|that|them|it)\b/,
      /\b(?:anymore .*order|order|cart|cancel|basket|to (?:return|wait|pay))\b/,
    ],
    [
      3.5,
      /\b(?:another|different|new|fresh) (?:pair|one|set|unit|piece) (?:instead|please|then)\b|\bfor (?:another|a different|a new) (?:pair|one|set)\b|\bneed (?:it|them|this|these|my \S+) (?:replaced|exchanged|refunded)\b|\b(?:replaced|exchanged) (?:please|soon)?\b/,
      /\b(?:find|show|looking)\b/,
    ],
    [
      3.5,
      /\b(?:not|do not want to|will not) (?:keep|keeping) (?:it|them|my|the|this|these)\b|\bsend(?:ing)? (?:it|them|this|these|that) back\b|\b(?:want|get|need|have|like) (?:all )?my money\b|\brefund (?:please|me|it|them|my|for|this|these)\b/,
      /\b(?:where|when|status|polic\w+)\b/,
    ],
  ),
  ...rules(
    "problem_item",
    [
      4,
      /\b(?:outgrew|outgrown|grew out of|too (?:small|big|tight|loose|large))\b.*\b(?:i|we) (?:ordered|bought|got)\b|\b(?:i|we) (?:ordered|bought|got)\b.*\btoo (?:small|big|tight|loose|large)\b/,
      /\b(?:want|return|exchange|refund|send)\b/,
    ],
    [3.5, /\b(?:the|my) \S+ (?:broke|snapped|tore|ripped|came off|fell off|cracked|failed|leaked|melted)\b/],
    [
      4,
      /\b(?:the|these|this|those|my) (?:\S+ ){1,4}?(?:i|you|we) (?:\S+ )?(?:bought|ordered|got|received|purchased|sent)\b.*\b(?:broken?|cracked|damaged|defective|faulty|dead|not work\w*|scratched|torn|ripped|wrong|smashed|bent|dented|leak\w*|apart|junk|crap|garbage|awful|terrible)\b/,
    ],
    [
      3.5,
      /\bmy (?:\S+ ){1,4}?(?:is|are|was|were|arrived|came|broke|stopped|do|does|did|will|has|have|keeps?|got|fell|died|showed)\b.*\b(?:broken?|cracked|damaged|defective|faulty|dead|not (?:work\w*|turn\w*|charg\w*|connect\w*|fit)|scratched|torn|ripped|wrong|working|crackl\w+|disconnect\w*|too (?:small|big|large|tight|loose)|smashed|bent|dented|leak\w*|died|apart|buzz\w*|no longer)\b/,
    ],
    [
      4,
      /\bmy (?:\S+ ){1,4}?(?:broke|died|fell apart|stopped working|arrived (?:broken|damaged|cracked|smashed)|(?:are|is) (?:broken|defective|faulty|dead|damaged|cracked|not working))\b/,
    ],
    [
      3.5,
      /\b(?:got|received|sent me|came with|delivered) (?:the |a |an |me )?(?:wrong|damaged|broken|defective|faulty|different)\b|\b(?:sent|gave) me the wrong\b/,
    ],
    [
      3,
      /\b(?:something|problem|issue|trouble|wrong) (?:is wrong )?with (?:my|the) (?:\S+ )?(?!order|cart|account)/,
      /\b(?:account|password|login|payment|site|website|coupon)\b/,
    ],
    [
      3,
      /^(?:it|they|the \S+|these|this|one of them) (?:is|are|arrived|came|was|were|do|does|has|stopped) (?:\S+ ){0,2}(?:broken|damaged|defective|faulty|cracked|dead|not work\w*|working|smashed)\b/,
    ],
    [
      3.5,
      /\bmy (?:\S+ ){1,4}?(?:is|are|has|have|keeps?|started|makes?|making)\b.*\b(?:crackl\w+|buzz\w*|noise|overheat\w*|flicker\w*|rattl\w+|freez\w+|crash\w*|peel\w*|rust\w*|squeak\w*|cutting out|dropping|dies|dying|acting up|weird|stuck|jammed|smell\w*)\b/,
    ],
  ),
  ...rules(
    "eligibility",
    [
      6,
      new RegExp(
        `\\b(?:can|could|may|am i able to|is it possible to|possible to|allowed to|able to|would i be able to) (?:i |we |still )*(?:\\S+ ){0,2}?(?:still )?${sendBack}\\b`,
      ),
      /\b(?:can|could) you\b|\bhow (?:can|could|do)\b|\b(?:get|with|for|want) (?:me )?(?:a |an |another )?(?:replacement|new one)\b/,
    ],
    [
      6,
      /\b(?:return(?:able)?|eligib\w+|refundable|exchangeable)\b.*\b(?:eligib\w+|returnable|refundable)\b|\breturnable\b|\beligib\w+\b|\brefundable\b/,
    ],
    [
      8,
      new RegExp(
        `\\b(?:too late|still time|in time|time left|how (?:long|many days|much (?:time|longer)))\\b.*\\b${sendBack}\\b`,
      ),
      /\bhow long do i have to return (?:something|things|items|stuff|an item|a product|products?)\b|\bhow long do(?:es)? .*take\b/,
    ],
    [
      5,
      /\b(?:days|time) (?:are |is )?left\b.*\breturn\b|\breturn (?:window|period|deadline)\b.*\b(?:my|order|this|it|them|these|a-\d+|still|left|open|closed)\b/,
    ],
    [4.5, /\b(?:what|which) (?:\S+ ){0,4}(?:can|could) (?:i|be) (?:still )?(?:return|returned|send back)\b/],
    [
      6,
      /\b(?:can|could|may) (?:the |my |this |that |these |those |they |it |order )(?:\S+ ){0,5}?(?:still )?(?:be )?(?:returned|sent back|exchanged|refunded|go back|given back|taken back)\b/,
    ],
    [
      6,
      /\bhow (?:can|could|do|would) i (?:return|send back|exchange|give back) (?:my|the|this|these|those|it|them|a-|order)\b/,
    ],
    [
      5,
      /\b(?:do|does|is|are) .*\b(?:qualify|qualif\w+) for (?:a )?(?:return|refund)\b|\bcan i (?:get|have) (?:a |my )?(?:refund|money back) (?:for|on) (?:my|the|this|these|order|a-)/,
    ],
    [
      7.5,
      /\b(?:how (?:much|many)|many|number of) (?:days|time|weeks)\b.*\b(?:return|send back|give back|exchange)\b/,
      /\b(?:something|items?|things)\b/,
    ],
  ),
  ...rules(
    "return_status",
    [
      6,
      /\b(?:where|when|status|update|progress|track|what happened|happening|news|how is|check|any word)\b.*\b(?:refund|return|rma|money back|my money|replacement|store credit from)\b/,
      /\b(?:can i|do i have to|polic\w+|want to return|in stock|back in|could i|must i|should i)\b/,
    ],
    [
      5.5,
      /\b(?:return|refund|rma) (?:status|progress|update|number)\b|\bmy (?:open |pending |recent )?(?:returns|refunds|rmas?)\b/,
      /\bpolic\w+\b/,
    ],
    [
      5.5,
      /\b(?:did|have|has) (?:you|my|the|it|they|i) (?:\S+ ){0,3}?(?:get|got|receive[d]?|arrive[d]?|refunded|processed|issued|been|gone)\b.*\b(?:return|refund|money|back)\b|\b(?:has|have|was|is|did) (?:my|the) (?:\S+ )?(?:refund|return|money)\b/,
      /\b(?:eligib\w+|window|returnable)\b/,
    ],
    [5, /(?:^|\s)#?r-\d{3,9}\b|\brma\b/],
    [
      6,
      /\b(?:return|refund)\b.*\b(?:where is|where it is|how far|any news|any update|what is happening|what happened|status)\b/,
    ],
    [
      5,
      /\b(?:still )?waiting (?:for|on) (?:my |the )?(?:refund|money|return)\b|\b(?:have|has|did) not (?:\S+ )?(?:gotten?|received?|seen) (?:my |the )?(?:refund|money)\b|\bwhere is my money\b|\bhow long (?:does|will|do) (?:my|the|a) (?:refund|return) take\b/,
      /\bhow long (?:does|do) (?:a|the) refund/,
    ],
    [4, /\breturn label\b|\bprint (?:my |the )?label\b/],
    [
      5.5,
      /\b(?:still|yet|no|not|never) .*\brefund\b|\brefund\b.*\b(?:yet|late|missing|taking|still)\b|\b(?:has|have|did) (?:the|my) (?:\S+ ){1,3}(?:made? it|make it|arrived?|gotten|got|get|come|reached?) (?:back )?(?:to )?(?:you|us|your)\b/,
      /\b(?:want|can i|how long|polic\w+)\b/,
    ],
  ),
];
