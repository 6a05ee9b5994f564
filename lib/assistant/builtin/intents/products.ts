import { rules } from "./rule";

const thing = "(?:it|this|that|these|those|them|(?:the|that|this|my) (?:\\S+ ){0,4}\\S+)";

/** What is said about finding and judging products. */
export const productRules = [
  ...rules(
    "search",
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
  ),
  ...rules("more_results", [
    4,
    /^(?:(?:show|see|give|any|got|have|are there|do you have)\s)*(?:me )?(?:any |some )?(?:more|others?|more (?:options|results|of (?:them|these|those))|other (?:options|ones)|anything else|what else(?: do you have)?|next(?: page)?|keep going)(?: please| \?)*$/,
  ]),
  ...rules(
    "details",
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
  ),
  ...rules(
    "compare",
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
  ),
  ...rules(
    "reviews",
    [
      4.5,
      /\breviews?\b|\breviewers?\b/,
      /\b(?:with|good|great|best|highly|well|excellent) (?:\S+ )?reviews?\b|\breviewed\b|\bleave (?:a )?review|\bwrite (?:a )?review/,
    ],
    [3, /\b(?:good|great|bad|mixed|any|the) reviews?\b.*\?$|\b(?:does|do|has|have|is|are) .*\breviews\b/],
    [
      4,
      /\bwhat (?:do|are|did|does) (?:\S+ )?(?:people|customers|buyers|others|everyone|users|shoppers|folks|owners) (?:\S+ )?(?:say|saying|think|thinking|like|hate|complain)/,
    ],
    [
      4,
      /\b(?:do|does|did) (?:people|customers|buyers|others|everyone|users|anyone|anybody|they|folks|owners) (?:\S+ )?(?:like|love|hate|complain|say|think|recommend)/,
    ],
    [
      3.5,
      /\b(?:any good|is it good|are (?:they|these|those) good|complaints?|pros and cons|feedback|opinions?|reliable|durable|satisfied|downsides?|drawbacks?|sentiment)\b/,
      /\b(?:make a complaint|file|complaint about (?:my|your)|deal|price)\b/,
    ],
    [
      3,
      /\bhow (?:is|are|was) (?:it|the \S+|this|that) rated\b|\bwhat (?:is|are) (?:the |its )?(?:ratings?|stars)\b|\bhow many stars\b|^ratings?\b/,
    ],
  ),
  ...rules(
    "stock",
    [
      4,
      /\b(?:is|are|do|have|has|got|any|still|check|how many|how much)\b.*\b(?:in[ -]stock|out of stock|sold out|stock|available|availability)\b/,
      /\b(?:coupons?|discounts?|promo\w*|refund|colou?rs? (?:is|are))\b|^(?:hi |hey |hello )?(?:have you |do you have |you )?(?:got |have )?(?:any|some) |\b(?:show|find|list|give) (?:me )?/,
    ],
    [
      3.5,
      /^(?:in stock|stock|availability|available)\b|\bstock (?:level|status|of|for|on)\b|\b(?:check|whats|is the) (?:stock|availability)\b/,
    ],
    [
      4,
      /\bhow many (?:\S+ ){0,3}(?:left|available|remain\w*|in stock|do you have|you have|have you got)\b|\b(?:any|some) (?:left|remaining)\b/,
      /\b(?:points|credit|days)\b/,
    ],
    [
      4,
      /\bwhen (?:will|is|are|does|do) .*\b(?:back|restock\w*|available|in stock|in again)\b|\brestock\w*\b|\bback in stock\b/,
      /\b(?:money|refund)\b/,
    ],
    [
      4,
      /\b(?:do|does) (?:you|it|they|this|that) (?:have|come|still have|got) (?:it |this |that |them |these |those |the \S+ (?:one )?)?(?:in )?(?:a |size |an )?(?:\S+ )?(?:black|white|silver|gold|grey|gray|red|blue|green|navy|beige|brown|pink|purple|small|medium|large|xl|xs|[0-9]{1,2})\b(?! dollars)/,
      /\b(?:have|got) (?:a|any|some) /,
    ],
    [
      3,
      /\bdo you (?:still )?have (?:it|this|that|them|these|those)\b|\b(?:can i (?:still )?get|got) (?:it|this|that|them) in\b/,
    ],
  ),
  ...rules("stock", [
    4,
    /\b(?:do you have|have you got|does|is|are) (?:the|that|this|it) .*\b(?:in|size) (?:a )?(?:size )?(?:black|white|silver|gold|grey|gray|red|blue|green|navy|beige|brown|pink|purple|small|medium|large|xl|xs|s|m|l|\d{1,2})\b(?! dollars)/,
  ]),
  ...rules(
    "shipping",
    [
      3.5,
      /\bship(?:ping|s|ped)?\b/,
      /\b(?:has|have|been|did|my|when (?:was|did)|not|already|polic\w+|status|order) .*\bship(?:ped|ping)?\b|\bshipped\b/,
    ],
    [
      3.5,
      /\bhow (?:long|fast|quick(?:ly)?|soon|many days|late|much).*\b(?:ship|shipping|deliver\w*|get here|get to|arrive|reach|receive|take to|have it|get it|send)\b/,
      /\bmy (?:order|stuff|package|parcel|refund|money)\b|\b(?:refund|return|money back)\b/,
    ],
    [
      3,
      /\b(?:deliver(?:y|ed)?) (?:to|cost|costs|time|times|options?|fee|fees|charge|estimate|by|speed)\b|\b(?:express|overnight|next day|same day|free) (?:delivery|shipping)\b/,
      /\bmy\b/,
    ],
    [
      3,
      /\b(?:can|could|would|will) (?:it|you|they|i) (?:\S+ )?(?:get|be|arrive|deliver|have|send|come|make it)\b.*\b(?:by|before|tomorrow|within|here by|to (?:the )?(?:west|east))\b/,
      /\bmy\b/,
    ],
    [2, /\b(?:deliver|delivery)\b/, /\b(?:my|status|order)\b/],
  ),
  ...rules(
    "price_history",
    [
      5,
      /\bprice (?:history|trends?|drop|drops|chart|graph|changes?|development|over)\b|\bhistor\w+ price|\bprice been\b/,
    ],
    [
      4.5,
      /\b(?:been|was|were|ever|ever been|used to be|get|gotten|become|becoming) (?:\S+ )?(?:cheaper|lower|less expensive|more expensive|pricier|on sale|discounted)\b/,
      /\b(?:order|bought)\b/,
    ],
    [
      4.5,
      /\b(?:good|great|fair|decent|reasonable|right|high|low|best|bad|normal|usual|average|ok) (?:price|deal|value)\b/,
      /\b(?:find|show|looking|deals on|recommend|any)\b/,
    ],
    [
      4,
      /\b(?:price|prices|cost)\b.*\b(?:going|gone|go|went|drop\w*|ris\w+|rise|rose|fall\w*|fell|change\w*|up or down|lately|recently|moved?)\b/,
    ],
    [
      4,
      /\b(?:lowest|highest|average|usual|normal) (?:it has been|ever|price)\b|\boverpriced\b|\bon sale\b|\btoo (?:expensive|much) (?:right )?now\b|\b(?:how|what) (?:was|were|did) .*\b(?:cost|price)\b.*\b(?:last|before|ago)\b/,
      /\b(?:show|find|what is|any|items|products)\b.*\bon sale\b/,
    ],
  ),
  ...rules(
    "research",
    [
      6,
      /\bshould (?:i|we) (?:\S+ )?(?:buy|get|order|purchase|pick up|go for|grab|wait|take|bother|spend)\b/,
      /\bwhich\b/,
    ],
    [
      4.5,
      /\b(?:is|are|be|was) (?:\S+ ){1,6}?worth\b|\bworth (?:it|buying|getting|the (?:money|price|cash)|my money)\b|\bgood (?:buy|purchase|investment|choice)\b/,
    ],
    [
      4.5,
      /\b(?:would|do|can) you (?:\S+ )?(?:buy|recommend|get|endorse) (?:it|this|that|them|these|buying|getting|the)\b/,
    ],
    [
      4.5,
      /\b(?:buy|get) (?:it |this |that |them |these |those )?(?:now )?or (?:should i )?(?:wait|not|skip|hold|later)\b|\bgood time to buy\b|\bwait for (?:a |the )?(?:sale|price|drop|better)|\b(?:hold off|pull the trigger)\b/,
    ],
    [
      4,
      /\b(?:research|recommendation|verdict|advice|your (?:take|opinion|thoughts)|what do you think|thoughts) (?:on|about|of|for)\b/,
      /\b(?:people|customers)\b/,
    ],
    [
      3.5,
      /\b(?:thinking (?:of|about)|considering|tempted to|planning to|on the fence) (?:about )?(?:buy\w*|get\w*|order\w*|the|this|that|it)\b/,
      /\b(?:return\w*|cancel\w*)\b/,
    ],
    [3, /^(?:what do you think|thoughts|your opinion|good idea|worth it)\b/],
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
  ),
  ...rules(
    "search",
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
  ),
  ...rules(
    "details",
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
  ...rules("compare", [
    4.5,
    /\b\S+ or (?:the )?\S+.*\bwhich\b|\bwhich\b.* or \b|\b(?:put|stack|hold|set) .* (?:against|next to|beside|side by side)\b/,
    /\b(?:order|return|stock)\b/,
  ]),
  ...rules(
    "reviews",
    [
      4.5,
      /\b(?:are|is|were) (?:people|customers|buyers|users|owners|others|folks|everyone|shoppers) (?:\S+ )?(?:happy|satisfied|pleased|content|unhappy|disappointed)\b/,
    ],
    [
      4.5,
      /\bwhat (?:do|does|did|are) (?:\S+ )?(?:people|customers|buyers|users|owners|others|folks|everyone|shoppers|reviewers|the internet) (?:\S+ )?(?:think|say|feel|report|make|like|love|hate)\b/,
    ],
    [
      4,
      /\bhow (?:is|are|was|were) .*\b(?:rated|reviewed)\b|\b(?:rating|ratings|star rating|score) (?:of|for)\b|\bcommon (?:problems|issues|complaints)\b|\b(?:customer|user|buyer) (?:feedback|opinions?|experiences?|comments)\b|\bwell[ -]liked\b|\btestimonials\b/,
    ],
    [
      3.5,
      /^(?!.*\b(?:my|order|file|make)\b).*\b(?:complaints?|problems?|issues?|downsides?|flaws)\b (?:with|about|of|on)\b|\bcomplaints?$/,
    ],
  ),
  ...rules(
    "stock",
    [
      4,
      /\b(?:can|could) (?:i|we|you) (?:still )?(?:get|buy|order|have) .*\b(?:or is (?:it|that) (?:sold|gone|out)|sold out|still available|in time)\b|\b(?:is|are) .*\b(?:sold out|gone|unavailable|back)\b(?! to)|\bavailability$|\bstill (?:have|got|carry|sell) (?:the|it|that|them|any)\b/,
      /\b(?:my|refund|money|order)\b/,
    ],
    [
      4,
      /\bis there (?:any|still|another|a) .*\b(?:left|available|in stock)\b|\bhow many (?:do you have|have you got|are there)\b|\bdo you have (?:enough|any more|more) of\b/,
    ],
  ),
  ...rules(
    "shipping",
    [
      4,
      /\b(?:how (?:soon|fast|quick|quickly|long|much)|what (?:would|does|will|is)) .*\b(?:ship|shipping|deliver\w*|delivery|postage|send)\b/,
      /\bmy (?:order|stuff|package|parcel)\b|\bpolic\w+\b/,
    ],
    [
      4,
      /\bhow (?:soon|fast|quick|quickly|long) (?:would|will|can|could|does|do|is) .*\b(?:be|get|arrive|reach|here|there|in|to)\b/,
      /\bmy (?:order|stuff|package|parcel|refund)\b|\brefund|\breturn|\bwork\b/,
    ],
    [
      3.5,
      /\b(?:arrive|here|delivered|get it|have it|make it) (?:by|before|in time for|on|within)\b/,
      /\bmy (?:order|package|parcel)\b|\b(?:was|were|has|have) /,
    ],
    [
      3.5,
      /\bpostage\b|\bdelivery (?:time|cost|fee|estimate|options|speed)|\bshipping (?:time|cost|fee|estimate|options|speed|price|rates?)\b/,
      /\bpolic/,
    ],
  ),
  ...rules(
    "price_history",
    [
      4.5,
      /\b(?:go|goes|going|gone|went|get|getting|got|gotten|become|became) (?:\S+ )?(?:up|down|cheaper|more expensive|less expensive|pricier|dearer)\b/,
      /\b(?:can|could|anything|something|order)\b/,
    ],
    [
      4.5,
      /\b(?:lowest|highest|best|cheapest) (?:price|it|ever|cost)\b.*\b(?:ever|had|been|was|so far|seen)\b|\ball[ -]time (?:low|high)\b|\bused to (?:cost|be)\b|\bcheaper (?:before|last|earlier|in the past|a (?:week|month|year) ago)\b|\bprice (?:is )?(?:high|low|fair|normal|inflated|right)\b/,
    ],
  ),
  ...rules(
    "research",
    [
      5,
      /\b(?:smart|wise|sensible|stupid|crazy|silly|mistake) (?:\S+ )?to (?:buy|get|order|spend)\b|\b(?:good|right|best|bad) (?:time|moment) to (?:buy|get|order)\b/,
    ],
    [
      4.5,
      /\b(?:convince me|talk me (?:into|out of)|sell me on|yes or no|yay or nay|give me your (?:honest )?(?:take|opinion|verdict|advice))\b/,
    ],
    [
      4.5,
      /\b(?:do|would) you (?:think|say|reckon|believe|suggest) (?:\S+ ){0,2}(?:i|we) (?:should|ought|could)\b|\bis .* a good (?:choice|option|pick|idea|buy|purchase|investment)\b|\bworth (?:the|its|my|your|a|buying|getting|it)\b/,
    ],
  ),
  ...rules("trending", [
    4.5,
    /\b(?:people|others|everyone|folks|customers|shoppers|other \S+) (?:\S+ )?(?:buying|getting|ordering|into|purchasing)\b|\bmost (?:popular|bought|sold|wanted|loved)\b|\b(?:top|best) (?:10|ten|sellers|picks)\b|\bcustomer favou?rites\b|\bin fashion\b/,
  ]),
  ...rules("price_history", [
    4.5,
    /\b(?:cheaper|lower|less|more|higher|pricier|more expensive) than (?:last|before|usual|normal|average|a (?:week|month|year)|it was|in|ever|the average)\b/,
  ]),
  ...rules("shipping", [
    4,
    /\bexpress (?:it|this|that|them)\b|\b(?:express|overnight|expedited|rush|two day|next day)\b.*\b(?:cost|much|possible|available|it|this)\b/,
  ]),
  ...rules("search", [
    2.5,
    /\b(?:might|may|would|could) you (?:perhaps |possibly )?have (?:a|an|any|some)\b|\bhave you (?:got )?(?:a|an|any|some)\b|\bi (?:am )?search(?:ing)?\b/,
    /\b(?:coupons?|discounts?|reviews?|news|update)\b/,
  ]),
  ...rules("compare", [
    4.5,
    /\b(?:best|better|choose|decide|choice|comparison|pick) (?:\S+ )?(?:between|of|out of) .* (?:and|or|with) /,
  ]),
  ...rules("trending", [
    4,
    /\b(?:everybody|everyone|people|others)\b.*\b(?:copping|buying|getting|ordering|grabbing)\b/,
  ]),
];
