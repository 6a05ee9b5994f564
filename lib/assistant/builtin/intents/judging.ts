import { rules } from "./rule";

/** What is asked about one product. */
export const judgingRules = [
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
    [
      4,
      /\b(?:do you have|have you got|does|is|are) (?:the|that|this|it) .*\b(?:in|size) (?:a )?(?:size )?(?:black|white|silver|gold|grey|gray|red|blue|green|navy|beige|brown|pink|purple|small|medium|large|xl|xs|s|m|l|\d{1,2})\b(?! dollars)/,
    ],
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
      /\b(?:need|want|get|have|receive) (?:it|this|that|them|these|one) (?:by|before|on|for|within|in) (?:mon|tues|wednes|thurs|fri|satur|sun|tomorrow|tonight|next|the|christmas|xmas|\d)/,
      /\b(?:return|refund)\b/,
    ],
    [
      4.5,
      /\b(?:express|overnight|next day|two day|rush|standard) (?:shipping |delivery )?(?:is |be )?(?:available|possible|an option|offered)\b|\b(?:is|are) (?:express|overnight|next day|rush)\b/,
    ],
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
    [
      4,
      /\bexpress (?:it|this|that|them)\b|\b(?:express|overnight|expedited|rush|two day|next day)\b.*\b(?:cost|much|possible|available|it|this)\b/,
    ],
  ),
  ...rules(
    "price_history",
    [
      4.5,
      /\b(?:rais(?:e|ed|ing)|hik(?:e|ed|ing)|jack(?:ed)? up|increas(?:e|ed)|dropp?(?:ed)?|lower(?:ed)?|cut) (?:the |your |its )?prices?\b|\bprice (?:hike|increase|rise|cut)\b/,
      /\b(?:can|could|please|will) (?:you )?(?:lower|drop|cut)\b/,
    ],
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
    [
      4.5,
      /\b(?:go|goes|going|gone|went|get|getting|got|gotten|become|became) (?:\S+ )?(?:up|down|cheaper|more expensive|less expensive|pricier|dearer)\b/,
      /\b(?:can|could|anything|something|order)\b/,
    ],
    [
      4.5,
      /\b(?:lowest|highest|best|cheapest) (?:price|it|ever|cost)\b.*\b(?:ever|had|been|was|so far|seen)\b|\ball[ -]time (?:low|high)\b|\bused to (?:cost|be)\b|\bcheaper (?:before|last|earlier|in the past|a (?:week|month|year) ago)\b|\bprice (?:is )?(?:high|low|fair|normal|inflated|right)\b/,
    ],
    [
      4.5,
      /\b(?:cheaper|lower|less|more|higher|pricier|more expensive) than (?:last|before|usual|normal|average|a (?:week|month|year)|it was|in|ever|the average)\b/,
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
];
