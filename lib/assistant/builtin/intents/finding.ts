import { rules } from "./rule";

const thing = "(?:it|this|that|these|those|them|(?:the|that|this|my) (?:\\S+ ){0,4}\\S+)";

/** What is said to find and tell products apart. */
export const findingRules = [
  ...rules(
    "search",
    [
      3,
      /\bwhat (?:is|are|would be) (?:a|an|some|your|the) (?:\S+ )?(?:good|solid|decent|nice|great|reliable|affordable|cheap|top|best)\b/,
      /\b(?:price|deal|time|way|policy|between)\b/,
    ],
    [
      3.5,
      /\b(?:most|best|cheapest|nicest|quietest|lightest|fastest|strongest|warmest|smallest|biggest|more) (?:\S+ ){1,3}(?:under|below|for|with|over|around)\b/,
      /\b(?:which|my|order|price for)\b/,
    ],
    [3, /\b(?:alternatives?|similar|something like|like this but)\b/, /\b(?:return|price)\b/],
    [3, /\b(?:find|search|look(?:ing)?(?: around)? for|shop(?:ping)? for|hunting for|in the market for)\b/],
    [
      2,
      /\b(?:show|give|get|list|bring)(?: me)?\b/,
      /\b(?:orders?|cart|basket|bag|coupons?|reviews?|refund|return|history|stock|my|polic\w+|human|agent|person)\b/,
    ],
    [
      2,
      /\b(?:i|we) (?:want|need|would like|am after|require)\b/,
      /\b(?:return|refund|cancel|replace\w*|exchange|track|help|human|person|agent|send|compare|know|talk|speak|my|change|add|remove)\b/,
    ],
    [
      2.5,
      /\bdo you (?:guys )?(?:have|sell|carry|stock|offer)\b/,
      /\b(?:it|this|that|them|these|those|coupons?|polic\w+|discounts?|my|deals?|promo\w*)\b/,
    ],
    [
      2,
      /\b(?:any|got any|have any|are there any|got)\b/,
      /\b(?:reviews?|coupons?|discounts?|codes?|deals|updates?|news|left|good \?|complaints?|orders?|promo\w*|way|chance|idea|problem|questions?|vouchers?|offers|perks|points|rewards|credit)\b/,
    ],
    [
      2,
      /\b(?:recommend|suggest|recommendations?|suggestions?)\b/,
      /\brecommend (?:it|this|that|buying|getting)\b/,
    ],
    [1.5, /\b(?:gifts?|present) (?:for|idea)/],
    [
      1.5,
      /\b(?:cheapest|most affordable|most expensive|priciest|best|top rated|highest rated|well rated|highly rated)\b/,
      /\b(?:which|better|price|deal)\b/,
    ],
    [
      2,
      /\b(?:under|below|less than|max|up to|cheaper than|over|above|more than|between|around|budget)\b.*\d/,
      /\b(?:orders?|stars)\b.*\bmy\b/,
    ],
    [1.5, /\b(?:what|which) (?:\S+ ){0,3}(?:do you (?:have|sell|carry)|are there|have you got)\b/],
    [1, /\b(?:buy|purchase|get) (?:a|an|some|new)\b/],
    [
      1.5,
      /\bwith (?:good|great|at least|high)\b.*\b(?:reviews|ratings?|stars)\b|\b[1-5](?:\.\d)?\+? stars?\b/,
    ],
    [
      2.5,
      /\b(?:i am|we are|am) (?:after|in need of|interested in|in the mood for)\b/,
      /\b(?:return|refund|it|this|that|them)\b/,
    ],
    [
      2.5,
      /\b(?:could|can|would) (?:really )?(?:use|do with) (?:a|an|some|new|another)\b|\btime for (?:a|some) new\b/,
    ],
    [
      2.5,
      /\b(?:would|i) (?:\S+ )?(?:love|like) (?:to (?:see|look at|browse|get|buy|find)|some|a|an)\b/,
      /\b(?:return|refund|replace\w*|my|history|cancel|reviews?|orders?|back|person|human|coupons?)\b/,
    ],
    [
      2.5,
      /\b(?:point me (?:to|at|toward\w*)|help me (?:find|pick|choose|select|decide on)|let us (?:see|look at)|can i see|browse)\b/,
      /\b(?:my|orders?|reviews?|cart|basket|coupons?|history)\b/,
    ],
    [
      2.5,
      /\b(?:what|which) (?!is|are|was|the|of|do|did|one|about|time|can|happen\w*)(?:\S+ ){1,3}(?:do|have|would|should|can|could) (?:you|i|we)\b/,
      /\b(?:colou?rs?|sizes?|orders?|return|policy|coupons?|cancel|bought|order|address)\b/,
    ],
    [
      2,
      /\b(?:something|anything) (?:for|under|below|to|that|with|in|around|like|by|from)\b/,
      /\b(?:return|my order|back)\b/,
    ],
    [
      1.5,
      /\b(?:for (?:a|my|the) (?:student|kid|kids|child|mom|dad|wife|husband|girlfriend|boyfriend|gym|office|trip|birthday|party|home|kitchen|garden|car|son|daughter|friend))\b/,
    ],
    [
      2.5,
      /\b(?:might|may|would|could) you (?:perhaps |possibly )?have (?:a|an|any|some)\b|\bhave you (?:got )?(?:a|an|any|some)\b|\bi (?:am )?search(?:ing)?\b/,
      /\b(?:coupons?|discounts?|reviews?|news|update)\b/,
    ],
  ),
  ...rules("more_results", [
    4,
    /^(?:(?:show|see|give|any|got|have|are there|do you have)\s)*(?:me )?(?:any |some )?(?:more|others?|more (?:options|results|of (?:them|these|those))|other (?:options|ones)|anything else|what else(?: do you have)?|next(?: page)?|keep going)(?: please| \?)*$/,
  ]),
  ...rules(
    "details",
    [
      3.5,
      /\bhow (?:is|good is|are) (?:the|its|their) (?:\S+ )?(?:quality|sound|screen|battery|camera|display|fit|build|comfort|grip|bass|mic|microphone|noise cancel\w*)\b|\bwill (?:it|this|that|they|these) (?:fit|work|hold|last|run)\b|\b(?:compatible|works?) with\b/,
      /\b(?:find|show|looking|need|any|recommend|coupon|code)\b/,
    ],
    [
      4,
      /\b(?:tell|teach|give) me (?:some |a bit |a little )?(?:more |everything )?(?:about|on|details|info)\b/,
      /\b(?:orders?|polic\w+|yourself|joke|loyalty|coupons?|shipping|cart|returns?|refund|A-)\b/,
    ],
    [
      3.5,
      /\b(?:details?|specs?|specifications?|more info(?:rmation)?|features|description|describe|dimensions|measurements)\b/,
      /\b(?:order|return|shipping|tracking)\b/,
    ],
    [3.5, /\bwhat (?:colou?rs?|sizes?|options|variants|versions)\b|\bwhich (?:colou?rs|sizes)\b/],
    [
      3,
      /\b(?:what is|how (?:big|heavy|large|long|wide|tall|loud|much (?:does|do) (?:it|they) weigh|much is))\b.*\b(?:battery|weight?|size|made|material|it|this|that)\b/,
      /\b(?:price|stock|ship|shipping|polic\w+|status|order|deliver\w*|take|return|arrive)\b/,
    ],
    [
      3,
      /\b(?:does|do|is|are|has|have|can) (?:it|they|this|that|these|those|the \S+(?: \S+)?(?: one)?) (?:have|come|support|work with|fit|include|waterproof|water|wireless|bluetooth|noise|washable|machine|compatible|heavy|big|made|use|get|last|a|an)\b/,
      /\b(?:stock|reviews?|worth|good|price|deal|ship|return|refund|cheaper|arrive|deliver\w*|available|back)\b/,
    ],
    [
      2.5,
      new RegExp(
        `\\b(?:show|open|see|view|pull up|more on|look at|explain)(?: me)? ${thing.replace("my|", "")}`,
      ),
      /\b(?:orders?|cart|basket|reviews?|price history|coupons?|stock|my|trending|popular|cheaper|other)\b/,
    ],
    [
      3,
      /\bhow much (?:is|are|does|do|for)\b/,
      /\b(?:shipping|ship|deliver\w*|refund|credit|spen[dt]|did|order|points|it has|left)\b/,
    ],
    [2.5, /\bwhat (?:is|are) the prices?\b|\bprice of\b/, /\b(?:history|been|over|trend)\b/],
    [2.5, /\bbattery life\b|\b(?:is|are) .*\bwaterproof\b/, /\bfind|looking for|show me|need|want\b/],
    [
      3.5,
      /\b(?:give|get) me (?:the |a )?(?:\S+ )?(?:rundown|lowdown|overview|scoop|summary|details|facts|low down)\b|\bwhat can you tell me about\b|\bwhat (?:is|are) (?:the |a )?\S+(?: \S+){0,3} like\b/,
      /\b(?:weather|orders?|polic\w+)\b/,
    ],
    [
      3.5,
      /\bwhat (?:does|do) .*\b(?:weigh|come with|include|do|measure)\b|\bhow (?:heavy|big|large|tall|wide|thick|small|loud|powerful) (?:is|are)\b|\bwhat is (?:it|the \S+(?: \S+){0,3}) made (?:of|from)\b/,
      /\b(?:people|customers|cost|shipping)\b/,
    ],
  ),
  ...rules(
    "compare",
    [4, /\bwhich (?:ones?|of (?:them|these|those)) (?:has|have|is|are|got)\b/, /\b(?:stock|ship|order)\b/],
    [5, /\b(?:compare|comparing|comparison|side by side|head to head|stack up)\b/],
    [
      4,
      /\b(?:versus|differences? between|what is the difference|how (?:do|are) (?:they|these|those|the (?:two|2)) (?:differ|different))\b/,
    ],
    [
      4,
      /\bwhich (?:one |1 |of (?:them|these|those|the (?:2|3|two|three)) )?(?:is|are|would be|has|do you think is|should i (?:get|buy|pick|choose|take)|would you (?:pick|choose|get|take|recommend)|do you recommend)\b/,
      /\b(?:stock|orders?|ship|return\w*|cancel\w*)\b/,
    ],
    [
      3,
      /\b(?:better|cheaper|nicer) (?:than|or)\b|\b(?:is|are) .+ better\b/,
      /\bthan (?:last|before|usual|normal|a|it was|in|the average|ever)\b/,
    ],
    [
      4.5,
      /\b\S+ or (?:the )?\S+.*\bwhich\b|\bwhich\b.* or \b|\b(?:put|stack|hold|set) .* (?:against|next to|beside|side by side)\b/,
      /\b(?:order|return|stock)\b/,
    ],
    [
      4.5,
      /\b(?:best|better|choose|decide|choice|comparison|pick) (?:\S+ )?(?:between|of|out of) .* (?:and|or|with) /,
    ],
  ),
  ...rules(
    "trending",
    [
      5,
      /\b(?:trending|trendy|best[ -]?sell(?:er|ers|ing)|top[ -]?sell(?:er|ers|ing)|most (?:popular|bought|sold)|what sells)\b/,
    ],
    [
      4,
      /\bpopular\b|\b(?:what is|whats) (?:hot|new|in right now|everyone)\b|\bhot right now\b|\b(?:everyone|everybody|people|others) (?:else )?(?:is |are |else )?(?:buying|getting|ordering)\b/,
    ],
    [
      4.5,
      /\b(?:people|others|everyone|folks|customers|shoppers|other \S+) (?:\S+ )?(?:buying|getting|ordering|into|purchasing)\b|\bmost (?:popular|bought|sold|wanted|loved)\b|\b(?:top|best) (?:10|ten|sellers|picks)\b|\bcustomer favou?rites\b|\bin fashion\b/,
    ],
    [4, /\b(?:everybody|everyone|people|others)\b.*\b(?:copping|buying|getting|ordering|grabbing)\b/],
  ),
];
