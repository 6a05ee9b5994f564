import { rules } from "./rule";

const bought =
  "(?:orders?|purchases?|package|packages|parcel|parcels|shipment|delivery|stuff|things|item|items)";
const sendBack =
  "(?:return(?:ing)?|send(?:ing)? (?:\\S+ ){0,5}?back|sent back|giv(?:e|ing) (?:\\S+ ){0,5}?back|bring (?:\\S+ ){0,4}?back|take (?:\\S+ ){0,4}?back|exchang(?:e|ing)|swap(?:ping)?)";

/** What is said about orders and getting rid of what came. */
export const orderRules = [
  ...rules(
    "list_orders",
    [
      4,
      /\b(?:my|list|show|see|view|all|past|previous|recent|last|open|pending|old|latest|the) (?:\S+ ){0,3}(?:orders|purchases)\b/,
      /\b(?:cancel|return|where|track|compare|bob|status|arrive|trending|most)\b/,
    ],
    [4.5, /\b(?:order|purchase|buying|shopping) history\b|\bpurchase(?:s)? (?:list|log)\b/],
    [
      4.5,
      /\bwhat (?:all )?(?:did|have) i (?:\S+ )?(?:buy|bought|order|ordered|purchase|purchased|get|got)\b/,
      /\bin order\b/,
    ],
    [
      4.5,
      /\b(?:did|have) i (?:\S+ )?(?:buy|bought|order|ordered|purchase|purchased)\b/,
      /\b(?:wrong|mistake|return|cancel)\b/,
    ],
    [3, /^(?:orders|my orders|my purchases|order list|purchases)\b/],
    [
      3.5,
      /\b(?:things|stuff|items|everything|what) i (?:have )?(?:bought|ordered|purchased)\b/,
      /\b(?:return|back|cancel|where|refund|broken|compare)\b/,
    ],
    [3.5, /\bhow many orders\b|\bwhen did i (?:order|buy)\b/],
  ),
  ...rules(
    "order_details",
    [
      3.5,
      /\b(?:details?|summary|contents?|show|open|see|view|look up|pull up|tell me about|what (?:is|was)(?: in)?|info(?:rmation)?(?: on| about)?)\b.*\border\b/,
      /\b(?:orders|where|track|cancel|return|history|status|arrive|in order to|order of|pre-?order)\b/,
    ],
    [
      2.5,
      /(?:^|\s)#?a-?\d{4,9}\b/,
      /\b(?:return|cancel|track|where|refund|send|exchange|status|arrive|shipped|eligible|back)\b/,
    ],
    [
      3.5,
      /\bhow much (?:did i (?:pay|spend)|was (?:my |the |that )?(?:\S+ )?order)\b|\b(?:receipt|invoice)\b|\bhow did i pay\b|\bwhat address\b|\bwhere (?:is|was) (?:it|my order|the order|order \S+) (?:being )?(?:sent|shipped|going|headed) to\b/,
    ],
  ),
  ...rules(
    "track",
    [
      5,
      /\btrack(?:ing|ed)?\b/,
      /\bkeep track|fast track|track (?:suit|pants|pad)|\btrack (?:my |the )?(?:return|refund)/,
    ],
    [
      5,
      new RegExp(
        `\\bwhere (?:is|are|the (?:hell|heck) (?:is|are)|has|have|did) (?:the |my |our |all my |that |those )?(?:\\S+ ){0,4}?${bought}\\b`,
      ),
      /\b(?:refund|return|sold|made)\b/,
    ],
    [
      4.5,
      /\bwhere (?:is|are|the (?:hell|heck) (?:is|are)) (?:my|our) \S+/,
      /\b(?:refund|money|return|cart|coupons?|points|credit|basket|label|wishlist|account)\b/,
    ],
    [
      4.5,
      /\bwhen (?:will|is|are|does|do|can|should|would)\b.*\b(?:my|it|they|order|that|this|them|i)\b.*\b(?:arriv\w+|come|coming|get here|be here|delivered|deliver|get (?:it|them|my \S+)|expect|reach|show up|receive|turn up|land)\b/,
      /\b(?:refund|money|return|stock|back|credit|if i order)\b/,
    ],
    [
      4.5,
      new RegExp(
        `\\b(?:status|progress|update|updates|news|eta|location)\\b.*\\b(?:${bought}|a-\\d+)\\b|\\b(?:order|delivery|package|parcel|shipping|shipment) (?:status|update|progress|tracking)\\b`,
      ),
      /\b(?:return|refund|rma|loyalty|stock)\b/,
    ],
    [
      4.5,
      /\b(?:has|have|had|did|is|are|was|were) (?:my|the|it|they|that|this|a-\d+|order) (?:\S+ ){0,4}?(?:shipped|ship|left|arriv\w+|delivered|dispatched|out for delivery|on (?:its|the|it is) way|sent|on time|late|delayed|coming|here yet|been sent)\b/,
      /\b(?:refund|return|money|damaged|broken|cracked|wrong|smashed)\b/,
    ],
    [
      4.5,
      /\b(?:has|have|did|still|is|are) not (?:\S+ )?(?:arrived?|come|shown up|shipped|received|been delivered|delivered|gotten|here|got)\b|\bnever (?:arrived|came|showed up|got|received)\b|\bstill waiting (?:for|on)\b|\bis late\b|\bnot (?:here|received|arrived) yet\b/,
      /\b(?:refund|money|credit|label)\b/,
    ],
    [
      4,
      /^(?:eta|delivery status|any (?:updates?|news))\b|\b(?:out for delivery|my (?:package|parcel|delivery|shipment))\b/,
      /\b(?:cancel|return|damaged|broken|back)\b/,
    ],
  ),
  ...rules(
    "cancel_order",
    [
      5,
      /\bcancel(?:l?ed|l?ing|lation)?\b/,
      /\bnewsletter|subscription|\bnoise[ -]cancel|\bcancell?ed orders\b|\bcancell?ing (?:head|ear|bud|noise)|\b(?:show|list|see|which|any|are|have)\b.*\bcancell?ed\b|\bcancel(?:l?ing|l?ation)? (?:polic|head|ear)|\bnoise\b.*\bcancel/,
    ],
    [
      4,
      /\b(?:stop|call off|undo|abort|revoke|scrap|kill|withdraw) (?:\S+ ){0,3}(?:order|purchase|shipment|delivery)\b/,
    ],
    [
      4,
      /\b(?:do not|no longer) (?:want|need) (?:the |my |that |this |order )(?:\S+ ){0,3}(?:order|purchase)?\b.*\b(?:anymore|any more|order)\b/,
      /\b(?:return|back|refund)\b/,
    ],
    [
      4,
      /\b(?:ordered|bought|placed) (?:\S+ ){0,4}(?:by mistake|by accident|accidentally|twice)\b|\baccidentally (?:ordered|bought|placed)\b/,
      /\b(?:return|back|refund)\b/,
    ],
  ),
  ...rules(
    "return_item",
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
  ),
  ...rules(
    "problem_item",
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
  ),
  ...rules(
    "list_orders",
    [
      4,
      /\b(?:past|previous|old|earlier|recent|all my|my) (?:purchases|orders|buys)\b/,
      /\b(?:cancel|return|where|track|status|back)\b/,
    ],
    [
      4,
      /\b(?:stuff|things|items|everything|what|all) (?:that )?i (?:have )?(?:ever )?(?:bought|ordered|purchased|got)\b|\b(?:have|did) i (?:ever )?(?:buy|bought|order|ordered|purchase|purchased|get)\b/,
      /\b(?:return|back|cancel|where|refund|broken|damaged|wrong|mistake|arrived)\b/,
    ],
  ),
  ...rules(
    "track",
    [
      4.5,
      /\b(?:any|some) (?:news|update|updates|word|progress|info) (?:on|about|for|regarding) (?:my|the|order|a-\d+)\b/,
      /\b(?:refund|return)\b/,
    ],
    [
      4.5,
      /\bshould (?:have|of) (?:been|arrived|come|gotten)\b|\b(?:supposed to|meant to) (?:be here|arrive|come|be delivered)\b|\bwhat is taking\b|\btaking (?:so long|forever|ages)\b|\boverdue\b/,
      /\b(?:refund|return|money)\b/,
    ],
    [
      4.5,
      /\b(?:on (?:its|it is|the|their) way|in transit|coming|en route|underway|arriving|out for delivery)\b(?: to me| to us| today| soon)?/,
      /\b(?:back|refund|return|season|home soon|come in)\b/,
    ],
    [
      4.5,
      /\bwhen (?:is|are|will|do|does|can) (?:my|the|our) (?:\S+ ){0,3}(?:coming|come|due|arriving|arrive|delivered|here|expected|get here|ship|be here|show up)\b|\bhow far (?:away )?(?:is|are) my\b|\bwhere (?:is|are) the \S+(?: \S+){0,2} i (?:ordered|bought)\b/,
      /\b(?:refund|money)\b/,
    ],
    [
      4.5,
      /\b(?:delivery|package|parcel|order|shipment) (?:is |was |has been )?(?:late|delayed|missing|lost|stuck)\b|\blost in (?:the )?(?:mail|post)\b/,
    ],
  ),
  ...rules(
    "cancel_order",
    [4.5, /\b(?:do not|please do not|not) (?:ship|send|deliver|dispatch) (?:it|my|the|that|this|order)\b/],
    [
      4.5,
      /\b(?:ordered|bought|order|placed|purchased)\b.*\b(?:by (?:mistake|accident)|accidentally|mistakenly)\b|\b(?:stop|halt|hold|pull) (?:it|that|my order|the order|this order|the shipment)\b/,
      /\b(?:return|send back|refund)\b/,
    ],
  ),
  ...rules(
    "return_item",
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
  ...rules("problem_item", [
    3.5,
    /\bmy (?:\S+ ){1,4}?(?:is|are|has|have|keeps?|started|makes?|making)\b.*\b(?:crackl\w+|buzz\w*|noise|overheat\w*|flicker\w*|rattl\w+|freez\w+|crash\w*|peel\w*|rust\w*|squeak\w*|cutting out|dropping|dies|dying|acting up|weird|stuck|jammed|smell\w*)\b/,
  ]),
  ...rules(
    "eligibility",
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
  ),
  ...rules("return_status", [
    5.5,
    /\b(?:still|yet|no|not|never) .*\brefund\b|\brefund\b.*\b(?:yet|late|missing|taking|still)\b|\b(?:has|have|did) (?:the|my) (?:\S+ ){1,3}(?:made? it|make it|arrived?|gotten|got|get|come|reached?) (?:back )?(?:to )?(?:you|us|your)\b/,
    /\b(?:want|can i|how long|polic\w+)\b/,
  ]),
  ...rules("track", [
    5,
    /\b(?:status|eta|whereabouts)\b.*\b(?:order|purchase|package|parcel|delivery)\b|\b(?:order|purchase|package|parcel)\b.*\b(?:status|eta|whereabouts)\b|\bstatus\b.*\ba-?\d{4,}|\b(?:locate|find|follow) (?:my |the |an )?(?:order|purchase|package|parcel)\b|\beta\b/,
    /\b(?:return|refund|rma|cancel\w*|history)\b/,
  ]),
  ...rules("order_details", [
    5,
    /\b(?:bills?|invoices?|receipts?)\b/,
    /\b(?:dollar|billing address|bill gates)\b/,
  ]),
  ...rules("track", [
    4.5,
    /\bwhere (?:my|our) \S+|\bwhen (?:arrives?|comes?|coming|is coming|gets?) (?:my|the)\b|\bwhen (?:my|the|our) (?:\S+ ){1,4}?(?:will|is|are|would|shall)\b.*\b(?:deliver\w*|arriv\w*|come|coming|here|shipped)\b/,
    /\b(?:refund|money|return|cart|points)\b/,
  ]),
  ...rules("eligibility", [
    7.5,
    /\b(?:how (?:much|many)|many|number of) (?:days|time|weeks)\b.*\b(?:return|send back|give back|exchange)\b/,
    /\b(?:something|items?|things)\b/,
  ]),
  ...rules("list_orders", [
    4.5,
    /\bi (?:have |had )?(?:buyed|boughted|bought)$/,
    /\b(?:return|broken|refund)\b/,
  ]),
];
