import { rules } from "./rule";

const bought =
  "(?:orders?|purchases?|package|packages|parcel|parcels|shipment|delivery|stuff|things|item|items)";

/** What is said about orders on their way and before. */
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
    [4.5, /\bi (?:have |had )?(?:buyed|boughted|bought)$/, /\b(?:return|broken|refund)\b/],
  ),
  ...rules(
    "order_details",
    [5, /\b(?:what|how much) did i (?:pay|spend)\b|\bi (?:paid|spent) (?:for|on)\b/],
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
    [5, /\b(?:bills?|invoices?|receipts?)\b/, /\b(?:dollar|billing address|bill gates)\b/],
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
    [
      5,
      /\b(?:status|eta|whereabouts)\b.*\b(?:order|purchase|package|parcel|delivery)\b|\b(?:order|purchase|package|parcel)\b.*\b(?:status|eta|whereabouts)\b|\bstatus\b.*\ba-?\d{4,}|\b(?:locate|find|follow) (?:my |the |an )?(?:order|purchase|package|parcel)\b|\beta\b/,
      /\b(?:return|refund|rma|cancel\w*|history)\b/,
    ],
    [
      4.5,
      /\bwhere (?:my|our) \S+|\bwhen (?:arrives?|comes?|coming|is coming|gets?) (?:my|the)\b|\bwhen (?:my|the|our) (?:\S+ ){1,4}?(?:will|is|are|would|shall)\b.*\b(?:deliver\w*|arriv\w*|come|coming|here|shipped)\b/,
      /\b(?:refund|money|return|cart|points)\b/,
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
    [4.5, /\b(?:do not|please do not|not) (?:ship|send|deliver|dispatch) (?:it|my|the|that|this|order)\b/],
    [
      4.5,
      /\b(?:ordered|bought|order|placed|purchased)\b.*\b(?:by (?:mistake|accident)|accidentally|mistakenly)\b|\b(?:stop|halt|hold|pull) (?:it|that|my order|the order|this order|the shipment)\b/,
      /\b(?:return|send back|refund)\b/,
    ],
  ),
];
