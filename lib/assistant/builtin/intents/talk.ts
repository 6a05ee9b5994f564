import { rules } from "./rule";

/** What is said to be polite. */
export const talkRules = [
  ...rules(
    "greet",
    [
      2,
      /^(?:hi|hello|hey|yo|hiya|howdy|sup|greetings|good (?:morning|afternoon|evening|day)|heya|hi there)\b(?:\s\S+){0,3}$/,
    ],
    [0.8, /^(?:hi|hello|hey|yo|hiya|howdy|greetings|good (?:morning|afternoon|evening))\b/],
    [2.5, /^(?:hi |hello |hey )?(?:how are you|how is it going|what is up|how do you do)\b/],
    [
      2,
      /^(?:hi|hello|hey|yo|hiya|morning|evening|afternoon|good day|wassup|whats up|what is up|what is good|how are you|how are things|how do you do|nice to meet you)(?: (?:there|again|aisle|today|everyone|all|friend|mate|doing|you|are|how|is|it|going|and))*(?: \?)?$/,
    ],
  ),
  ...rules(
    "thanks",
    [
      2.5,
      /^(?:ok |great |cool |awesome |perfect |many |nice )*(?:thanks|thank you|thank|cheers|appreciate it|much appreciated)\b(?:\s\S+){0,5}$/,
    ],
    [1, /\b(?:thanks|thank you|appreciate)\b/],
    [
      2.5,
      /^(?:ok |great |cool |perfect |nice |awesome |lovely )*(?:thanks|thank you|cheers|ta|much obliged|appreciated|you are a star|you are the best|legend)(?: (?:mate|a lot|so much|very much|a bunch|again|for that|for the help|for your help|man|buddy|you|that is great|all good|bye))*$/,
    ],
  ),
  ...rules(
    "compliment",
    [
      4,
      /\byou are (?:the best|great|awesome|amazing|helpful|a star|so (?:good|kind|nice|helpful)|cool|good|smart)\b|^good bot\b/,
    ],
    [
      2,
      /^(?:(?:that is|this is|you are|wow|oh|so|very|really|ok) )*(?:great|awesome|perfect|cool|nice|excellent|amazing|brilliant|wonderful|helpful|fantastic|good job|well done|love it|lovely|good bot|sweet|neat|the best)(?: !| work| job| one| bot)*$/,
    ],
  ),
  ...rules("bye", [
    3,
    /^(?:ok |thanks |no )*(?:bye|goodbye|good bye|bye bye|see you|see ya|cya|good night|later|farewell|that is all|that is it|that will be all|i am done|nothing else|no more|all good|all set|have a (?:good|nice|great) (?:day|one|evening|weekend))\b(?:\s\S+){0,5}$/,
  ]),
  ...rules("help", [
    5,
    /\bwhat (?:can|do|could) you (?:do|help|offer)\b|\bhow (?:can|could|do) you help\b|\bwhat (?:are you able|can i (?:do|ask|say)|else can you)\b|\bhow does this work\b|^(?:help|menu|options|start|help me|i need help|i need some help|can you help(?: me)?|please help)(?: please| \?)*$|\bwhat (?:is|are) (?:this|your (?:features|functions|capabilities))\b|^(?:can|could) you help(?: me)?(?: out)?(?: with something)?(?: \?)?$/,
  ]),
  ...rules(
    "identity",
    [6, /\b(?:about|introduce) yourself\b/],
    [
      6,
      /\b(?:who|what) are you\b|\bare you (?:a |an |really |even )*(?:human|bot|robot|ai|person|real|chatgpt|gpt|machine|llm|alive|openai|computer)\b|\b(?:what|which) (?:model|llm|ai)\b|\b(?:what is|do you have) (?:your|a) name\b|\bwho (?:made|built|created) you\b|\bam i (?:talking|speaking|chatting) (?:to|with) (?:a )?(?:human|bot|robot|person|real|ai|machine)/,
    ],
  ),
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
];
