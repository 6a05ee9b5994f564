import { rules } from "./rule";

/** What is asked that this model must not or cannot do. */
export const limitRules = [
  ...rules(
    "other_person",
    [9, /\b(?:hack|break|get|log) into (?:\S+ )?(?:account|accounts|system)\b/],
    [
      9,
      /\b(?:orders?|accounts?|carts?|returns?|refunds?|address|addresses|password|purchases|store credit|details|data|information|info|history|emails?) (?:of|belonging to|for) (?:the )?(?:user |customer |person |shopper |account )?(?!(?:mine|me|my|a|an|the|this|that|it|them|these|those|headphones?|order|today|all|january|february|march|april|may|june|july|august|september|october|november|december|shoes|clothes|electronics|sizing|course|last|men|women|kids)\b)(?:alice|bob|carol|dave|eve|frank|grace|sam|ada|john|jane|mike|mary|david|sarah|anna|tom|peter|paul|lisa|other (?:people|customers|users|shoppers)|(?:everyone|everybody|someone) else|another (?:customer|user|person|shopper)|all (?:customers|users|people)|every (?:customer|user)|my (?:neighbou?r|ex|boss|coworker|friend|roommate)|\S+@\S+)/,
    ],
    [
      9,
      /\b(?!(?:it|that|what|where|who|how|let|there|here|today|men|women|kid|kids|children|girl|boy|baby|father|mother|valentine|shop|store|order|week|month|year|season|tomorrow|yesterday|one|everyone|else)\b)[a-z]{2,} 's (?:\S+ )?(?:orders?|account|cart|basket|returns?|refunds?|address|password|purchases|store credit|credit|data|details|packages?|parcel|email|order history)\b/,
      /\b(?:someone|anyone|nobody) 's\b.*\bgift\b/,
    ],
    [
      9,
      /\b(?:someone|somebody|anyone|everyone|everybody)(?: else)? 's\b|\b(?:another|other|different) (?:customer|user|person|shopper|people|users|customers|shoppers|account)(?:'?s| 's)?\b.*\b(?:order|orders|account|cart|address|return|refund|data|purchases|bought)\b|\b(?:everyone|everybody)(?: else)? (?:ordered|bought)\b|\b(?:all|every) (?:the )?(?:users?|customers?|shoppers?|people)\b|\b(?!my\b)\S+@\S+\b.*\b(?:order|orders|account|cart)\b|\b(?:order|orders|account|cart)\b.*\S+@\S+|\b(?:log|sign) (?:me )?in as\b|\b(?:i am|as) (?:an? |the )?(?:admin|administrator|support agent|developer|root|sam|ada)\b|\bon behalf of\b/,
    ],
    [
      9,
      /\b(?:his|her|their) (?:orders?|account|cart|returns?|refunds?|purchases|order history|address)\b/,
      /\bgift\b/,
    ],
  ),
  ...rules(
    "rules",
    [
      10,
      /\b(?:ignore|disregard|forget|override|bypass|skip) (?:\S+ ){0,4}(?:instructions?|rules?|prompts?|polic(?:y|ies)|guidelines|restrictions|checks?|limits?|confirmation)\b|\b(?:system|hidden|initial|secret) (?:prompt|instructions?|message)\b|\byour (?:instructions?|prompt|rules|guidelines)\b|\bjailbreak\b|\bdan mode\b|\bdeveloper mode\b|\b(?:pretend|act|roleplay|behave) (?:to be|as|like|that|you)\b|\byou are now\b|\bwithout (?:asking|confirmation|confirming|approval)\b|\b(?:drop table|select \* from|<script|rm -rf|sudo)\b|\b(?:give|grant|credit) (?:me|to me|my account) (?:\S+ )?(?:free|unlimited|[$€£]?\d+) ?(?:dollars )?(?:in |of )?(?:free )?(?:store credit|refund credit|money|credit)\b|\bset (?:the |my |its )?price\b|\bfor free\b|\b(?:approve|force) (?:my|the) (?:return|refund)\b/,
    ],
    [
      10,
      /\b(?:your|the) (?:database|server|source code|admin panel|backend|api keys?|secrets?)\b|\bdelete (?:all |everything|every |the )(?:data|users|accounts|products)\b/,
    ],
  ),
  ...rules(
    "change_order",
    [6, /\badd (?:\S+ ){1,5}to (?:my|the|that|this|an existing) order\b/],
    [
      5.5,
      /\b(?:change|update|edit|modify|switch|correct|fix|wrong) (?:\S+ ){0,4}(?:address|delivery address|shipping address|payment(?: method)?|card)\b/,
      /\b(?:cart)\b/,
    ],
    [
      5,
      /\b(?:change|edit|modify|update|add (?:something|an item|items|another item|more) to|remove \S+ from|swap \S+ in) (?:\S+ ){0,2}(?:order|a-\d+)\b/,
      /\b(?:cart|basket)\b/,
    ],
    [
      7,
      /\b(?:shipping|delivery|billing|postal|home|new|another|secondary) ?address\b|\b(?:change|update|edit|enter|set|submit|add|correct|fix|wrong) (?:\S+ ){0,3}address\b/,
      /\bwhat (?:is|was) (?:my|the) .*address\b|\bwhich address\b/,
    ],
  ),
  ...rules(
    "account",
    [
      5,
      /\b(?:password|log ?(?:in|out)|sign (?:in|out|up)|two factor|2fa|delete my account|close my account|my account|my email|newsletter|unsubscribe|register|username|credit card number)\b/,
      /\b(?:store credit|points)\b/,
    ],
    [
      6,
      /\b(?:edit|editing|modify|modifying|update|updating|change|changing|correct|correcting|delete|deleting|close|closing|open|create|creating|upgrade|switch|switching)\b.*\b(?:accounts?|profile|personal (?:information|info|details|data)|my (?:name|phone|email))\b|\bnewsletter\b|\bsubscri(?:be|bing|ption)\b|\bunsubscri\w+|\b(?:register|registration|sign(?:ing)? up)\b/,
      /\b(?:order a-|gift card)\b/,
    ],
  ),
  ...rules(
    "off_topic",
    [
      6,
      /\b(?:weather|forecast|rain(?:ing)?|temperature outside|poem|haiku|joke|jokes|story|song|lyrics|sing|riddle|translate|translation|recipe|capital of|president|election|politics|football|soccer|score of|stock market|bitcoin|crypto|horoscope|homework|essay|python|javascript|sql|algorithm|code (?:for|that|to|in)|function (?:that|to)|program (?:that|to)|meaning of life|who won|what (?:time|day|year) is it|how old|math|equation|solve|square root|\d+ ?[+x*] ?\d+|what is \d+(?: (?:plus|minus|times|divided by))? \d+|times table|news|flight|flights|hotel|restaurant|pizza|uber|taxi|doctor|medical|lawyer|legal advice|diagnose|date me|marry|love me|girlfriend|boyfriend|movie times|netflix|wikipedia|world cup|movie|play a game|trivia|philosophy|religion|god)\b/,
      /\b(?:find|buy|looking for|show me|show|do you (?:have|sell)|book|books|umbrella|jacket|boots|station|clock|toy|toys|cooker|oven|stone|cutter|machine|maker|under|order|headphones|coat|promo|coupon|discount|shoes|recipe book|for (?:hiking|rain|running)|shorts|any|need)\b/,
    ],
    [
      5,
      /\b(?:write|compose|draft|generate|create|code) (?:me |us )?(?:a |an |some |the )?(?:\S+ )?(?:poem|story|song|essay|email|letter|code|script|function|program|haiku|limerick|rap|tweet|post|article|blog|joke|review|regex|cover letter|resume)\b/,
    ],
    [5, /\btell me (?:a |another |some )?(?:joke|story|riddle|fact|secret|lie)\b/],
    [
      5.5,
      /\b(?:book|reserve) (?:me )?(?:a |an )?(?:\S+ )?(?:flight|hotel|table|room|trip|ticket|tickets|taxi|appointment|vacation|holiday)\b|\b(?:do|finish|solve|help with) (?:my |this |the )?(?:\S+ )?(?:homework|assignment|exam|essay|taxes|equation|puzzle)\b|\b(?:sing|dance|rap|whistle)(?: me)?(?: a| for| something|$)|\bwhat do you think (?:about|of) (?:politics|the government|religion|love|life|trump|biden|war)\b|\b(?:call|text|email|message) my (?:mom|mum|dad|boss|wife|husband|friend)\b|\bset (?:an? )?(?:alarm|timer|reminder)\b|\bplay (?:some |a )?(?:music|song|game|video)s?\b|\b(?:what|which) (?:day|date|year) is (?:it|today)\b|\bteach me\b|\bhow (?:do|can|to) (?:i )?(?:cook|bake|lose weight|make money|hack|get rich|learn)\b|\bwhat is the (?:meaning|capital|population|distance|time)\b/,
    ],
  ),
];
