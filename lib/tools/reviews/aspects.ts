/** What reviewers talk about, and the words they use for it. The first that fits a stretch of text keeps it. */
const vocabulary: readonly (readonly [aspect: string, words: string])[] = [
  ["noise cancelling", "(?:active )?noise[- ]cancell?(?:ing|ation|s|ed)|anc|transparency(?: mode)?"],
  [
    "image quality",
    "(?:image|picture|photo) quality|(?:photos?|pictures?|images?|videos?|footage|portraits?)",
  ],
  [
    "ease of use",
    "eas(?:e|y|ier) (?:of use|to (?:use|operate|handle|open|close|pitch|set up|assemble))|user[- ]friendly|set[- ]?up|controls?|buttons?|menus?|assembly",
  ],
  ["battery", "batter(?:y|ies)(?: life)?|runtime|on (?:one|a|a single) charge"],
  ["charging", "charg(?:es|ed|ing|er)|fast charge"],
  ["screen", "screens?|displays?|touch ?screen|bright(?:er|ness)"],
  ["keyboard", "keyboard|keys|typing|trackpad|touchpad"],
  ["ports", "ports?|sockets?|usb-?c?|hdmi"],
  ["microphone", "microphones?|mics?|call quality|(?:on|in|during|for) calls?"],
  ["connection", "connect(?:s|ed|ion|ions|ivity|ing)?|bluetooth|pair(?:ed|ing)|wi-?fi|signal|drop-?outs?"],
  ["sound", "sound quality|sounds?|audio|bass|treble|mids|speakers?|music|soundstage"],
  ["camera", "cameras?|lens(?:es)?|zoom|selfies?"],
  ["focus", "(?:auto)?focus(?:es|ing)?"],
  ["tracking", "tracking|heart rate|gps|step count(?:er)?|sensors?"],
  ["software", "software|updates?|firmware|apps?|operating system"],
  [
    "speed",
    "speed|fast(?:er)?|slow(?:er|s)?|lag(?:s|gy)?|performance|stutters?|response time|loading times?",
  ],
  ["storage", "storage|memory|disk|drive"],
  [
    "waterproofing",
    "waterproof(?:ing|ed)?|water[- ]?(?:resistant|tight|proofing)|rainproof|(?:in|keeps? out) the rain|downpours?|leaks?|leaked",
  ],
  ["weather", "weather|wind|storms?"],
  ["warmth", "warmth|warmer|(?:keeps?|kept) (?:me |you |us )?warm|warm enough|insulat(?:ion|ed|es)"],
  ["comfort", "comfort(?:able|ably)?|uncomfortabl[ey]|cushions?|padding|ergonomics?"],
  ["fit", "fits?|fitted|fitting|sizing|runs? (?:small|large|big)"],
  ["grip", "grips?|gripp(?:y|ed)|traction|slipp(?:ed|ery|y)"],
  ["cleaning", "clean(?:s|ed|ing)?|dishwasher|washable"],
  ["durability", "durab(?:le|ility)|wear and tear|hold(?:s|ing)? up|lasted|worn out"],
  [
    "build",
    "build(?: quality)?|built|construction|materials?|hinges?|seams?|stitching|solid|sturdy|wobbl(?:e|es|y)|workmanship|finish",
  ],
  ["zip", "zips?|zippers?"],
  ["pockets", "pockets?|compartments?"],
  ["case", "(?:carrying )?cases?|pouch"],
  ["smell", "smells?|odou?rs?|stink(?:s|y)?"],
  ["noise", "nois(?:e|y|ier)|loud(?:er|ness)?|quiet(?:er)?|silent|hum(?:s|ming)?|whistles?"],
  ["weight", "weigh(?:s|t)?|light(?:er|weight)|heav(?:y|ier)|featherweight"],
  [
    "size",
    "sizes?|compact|bulky|footprint|takes up|too (?:small|large|big)|(?:small|large|big)(?:er)? (?:than|for)|larger|bigger",
  ],
  ["looks", "looks?|design|styl(?:e|ish)|colou?rs?|beautiful|elegant|ugly"],
  ["results", "results?|taste[sd]?|coffee|espresso"],
  ["handling", "handling|handles?"],
  ["fun", "fun|gameplay"],
  ["price", "pric(?:e|es|ed|ey|y)|cost(?:s|ly)?|expensive|overpriced|cheap(?:er)?|value|worth|bargain|money"],
  ["delivery", "deliver(?:y|ed)|shipping|shipped|arrived|courier|packag(?:ed|ing)|packed"],
  ["support", "(?:customer )?(?:support|service)|warranty|help ?desk|the desk"],
];

const matchers = vocabulary.map(([aspect, words]) => ({
  aspect,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}])`, "giu"),
}));

/** The aspects a stretch of text speaks of, and the text without the words that name them. */
export function aspectsIn(text: string): { aspects: string[]; rest: string } {
  const aspects: string[] = [];
  let rest = text;
  for (const { aspect, pattern } of matchers) {
    const without = rest.replace(pattern, " _ ");
    if (without === rest) continue;
    aspects.push(aspect);
    rest = without;
  }
  return { aspects, rest };
}
