import { rules } from "./rule";

/** What is said to be polite, and what is no matter for a shop. */
export const talkRules = [
  ...rules(
    "greet",
    [
      2,
      /^(?:hi|hello|hey|yo|hiya|howdy|sup|greetings|good (?:morning|afternoon|evening|day)|heya|hi there)\b(?:\s\S+){0,3}$/,
    ],
    [0.8, /^(?:hi|hello|hey|yo|hiya|howdy|greetings|good (?:morning|afternoon|evening))\b/],
    [2.5, /^(?:hi |hello |hey )?(?:how are you|how is it going|what is up|how do you do)\b/],
  ),
  ...rules(
    "thanks",
    [
      2.5,
      /^(?:ok |great |cool |awesome |perfect |many |nice )*(?:thanks|thank you|thank|cheers|appreciate it|much appreciated)\b(?:\s\S+){0,5}$/,
    ],
    [1, /\b(?:thanks|thank you|appreciate)\b/],
  ),
  ...rules("compliment", [
    2,
    /^(?:(?:that is|this is|you are|wow|oh|so|very|really|ok) )*(?:great|awesome|perfect|cool|nice|excellent|amazing|brilliant|wonderful|helpful|fantastic|good job|well done|love it|lovely|good bot|sweet|neat|the best)(?: !| work| job| one| bot)*$/,
  ]),
  ...rules("bye", [
    3,
    /^(?:ok |thanks |no )*(?:bye|goodbye|good bye|bye bye|see you|see ya|cya|good night|later|farewell|that is all|that is it|that will be all|i am done|nothing else|no more|all good|all set|have a (?:good|nice|great) (?:day|one|evening|weekend))\b(?:\s\S+){0,5}$/,
  ]),
  ...rules("help", [
    5,
    /\bwhat (?:can|do|could) you (?:do|help|offer)\b|\bhow (?:can|could|do) you help\b|\bwhat (?:are you able|can i (?:do|ask|say)|else can you)\b|\bhow does this work\b|^(?:help|menu|options|start|help me|i need help|i need some help|can you help(?: me)?|please help)(?: please| \?)*$|\bwhat (?:is|are) (?:this|your (?:features|functions|capabilities))\b|^(?:can|could) you help(?: me)?(?: out)?(?: with something)?(?: \?)?$/,
  ]),
  ...rules("identity", [
    6,
    /\b(?:who|what) are you\b|\bare you (?:a |an |really |even )*(?:human|bot|robot|ai|person|real|chatgpt|gpt|machine|llm|alive|openai|computer)\b|\b(?:what|which) (?:model|llm|ai)\b|\b(?:what is|do you have) (?:your|a) name\b|\bwho (?:made|built|created) you\b|\bam i (?:talking|speaking|chatting) (?:to|with) (?:a )?(?:human|bot|robot|person|real|ai|machine)/,
  ]),
  ...rules("yes", [
    3,
    /^(?:yes|yess+|sure|ok|of course|absolutely|definitely|please do|go ahead|do it|sounds good|correct|right|exactly|that is right|why not|confirm(?:ed)?|yes please|i do|alright|perfect|go for it|let us do (?:it|that)|please|fine|great|works for me|i would like that|that works|indeed|by all means|i confirm|proceed|yes do it)(?: (?:yes|sure|please|do|do it|that|go ahead|thanks|thank you|sounds good|it|then|one|ok|that one|lets|lovely|great|start|start it|the return|return it|cancel it|cancel|go|ahead|i do|let us|add it|add|is fine|is good|works|with that|with it))*$/,
  ]),
  ...rules("no", [
    3,
    /^(?:no|never mind|not (?:really|now|today|yet)|do not|stop|forget it|cancel that|leave it|no thanks|i changed my mind|skip(?: it)?|maybe later|no way|negative|rather not|not this time|forget about it|nothing|it is fine|let us not|neither|none)(?: (?:no|thanks|thank you|please|it|that|now|today|not now|i am good|i am ok|do not|bother|worry|all good|mind|never mind|leave it|them|of them|of those|for now|i will pass|one|keep it|i will keep (?:it|them)|forget it|is ok|is fine|changed my mind))*$/,
  ]),
  ...rules("complaint", [
    3,
    /\b(?:you (?:are|suck|idiot|useless|dumb|stupid|terrible)|this (?:is|bot is|thing is) (?:useless|stupid|terrible|ridiculous|a joke|bad|crap|awful|frustrating|not helpful|not what i)|useless|not helpful|you (?:do not|did not|are not) (?:understand\w*|help\w*|listen\w*|get it)|wtf|what the (?:hell|heck|fuck)|that is (?:wrong|not what i (?:asked|said|meant|want(?:ed)?)|not right|incorrect)|i am (?:angry|upset|frustrated|pissed)|this sucks|damn it|ffs)\b/,
    /\bmy (?:order|package|headphones)\b/,
  ]),
  ...rules(
    "other_person",
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
  ),
  ...rules("rules", [
    10,
    /\b(?:ignore|disregard|forget|override|bypass|skip) (?:\S+ ){0,4}(?:instructions?|rules?|prompts?|polic(?:y|ies)|guidelines|restrictions|checks?|limits?|confirmation)\b|\b(?:system|hidden|initial|secret) (?:prompt|instructions?|message)\b|\byour (?:instructions?|prompt|rules|guidelines)\b|\bjailbreak\b|\bdan mode\b|\bdeveloper mode\b|\b(?:pretend|act|roleplay|behave) (?:to be|as|like|that|you)\b|\byou are now\b|\bwithout (?:asking|confirmation|confirming|approval)\b|\b(?:drop table|select \* from|<script|rm -rf|sudo)\b|\b(?:give|grant|credit) (?:me|to me|my account) (?:\S+ )?(?:free|unlimited|[$€£]?\d+) ?(?:dollars )?(?:in |of )?(?:free )?(?:store credit|refund credit|money|credit)\b|\bset (?:the |my |its )?price\b|\bfor free\b|\b(?:approve|force) (?:my|the) (?:return|refund)\b/,
  ]),
  ...rules(
    "change_order",
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
  ),
  ...rules("account", [
    5,
    /\b(?:password|log ?(?:in|out)|sign (?:in|out|up)|two factor|2fa|delete my account|close my account|my account|my email|newsletter|unsubscribe|register|username|credit card number)\b/,
    /\b(?:store credit|points)\b/,
  ]),
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
  ),
  ...rules("greet", [
    2,
    /^(?:hi|hello|hey|yo|hiya|morning|evening|afternoon|good day|wassup|whats up|what is up|what is good|how are you|how are things|how do you do|nice to meet you)(?: (?:there|again|aisle|today|everyone|all|friend|mate|doing|you|are|how|is|it|going|and))*(?: \?)?$/,
  ]),
  ...rules("thanks", [
    2.5,
    /^(?:ok |great |cool |perfect |nice |awesome |lovely )*(?:thanks|thank you|cheers|ta|much obliged|appreciated|you are a star|you are the best|legend)(?: (?:mate|a lot|so much|very much|a bunch|again|for that|for the help|for your help|man|buddy|you|that is great|all good|bye))*$/,
  ]),
  ...rules("off_topic", [
    5.5,
    /\b(?:book|reserve) (?:me )?(?:a |an )?(?:\S+ )?(?:flight|hotel|table|room|trip|ticket|tickets|taxi|appointment|vacation|holiday)\b|\b(?:do|finish|solve|help with) (?:my |this |the )?(?:\S+ )?(?:homework|assignment|exam|essay|taxes|equation|puzzle)\b|\b(?:sing|dance|rap|whistle)(?: me)?(?: a| for| something|$)|\bwhat do you think (?:about|of) (?:politics|the government|religion|love|life|trump|biden|war)\b|\b(?:call|text|email|message) my (?:mom|mum|dad|boss|wife|husband|friend)\b|\bset (?:an? )?(?:alarm|timer|reminder)\b|\bplay (?:some |a )?(?:music|song|game|video)s?\b|\b(?:what|which) (?:day|date|year) is (?:it|today)\b|\bteach me\b|\bhow (?:do|can|to) (?:i )?(?:cook|bake|lose weight|make money|hack|get rich|learn)\b|\bwhat is the (?:meaning|capital|population|distance|time)\b/,
  ]),
  ...rules("other_person", [
    9,
    /\b(?:his|her|their) (?:orders?|account|cart|returns?|refunds?|purchases|order history|address)\b/,
    /\bgift\b/,
  ]),
  ...rules("change_order", [
    7,
    /\b(?:shipping|delivery|billing|postal|home|new|another|secondary) ?address\b|\b(?:change|update|edit|enter|set|submit|add|correct|fix|wrong) (?:\S+ ){0,3}address\b/,
    /\bwhat (?:is|was) (?:my|the) .*address\b|\bwhich address\b/,
  ]),
  ...rules("account", [
    6,
    /\b(?:edit|editing|modify|modifying|update|updating|change|changing|correct|correcting|delete|deleting|close|closing|open|create|creating|upgrade|switch|switching)\b.*\b(?:accounts?|profile|personal (?:information|info|details|data)|my (?:name|phone|email))\b|\bnewsletter\b|\bsubscri(?:be|bing|ption)\b|\bunsubscri\w+|\b(?:register|registration|sign(?:ing)? up)\b/,
    /\b(?:order a-|gift card)\b/,
  ]),
  ...rules("rules", [
    10,
    /\b(?:your|the) (?:database|server|source code|admin panel|backend|api keys?|secrets?)\b|\bdelete (?:all |everything|every |the )(?:data|users|accounts|products)\b/,
  ]),
];
