import type { ReturnReason } from "@/lib/tools/returns.schema";

/** What people write, and the reason it is filed under. The first that fits counts. */
export const reasonPatterns: readonly [ReturnReason, RegExp][] = [
  [
    "wrong_item",
    /\b(?:wrong (?:item|product|one|thing|colou?r|model|order)|not (?:what|the one) i ordered|sent me (?:the wrong|a different|something else)|got (?:the wrong|a different|someone else)|different (?:item|product|one|colou?r) than|incorrect item)\b/,
  ],
  [
    "wrong_size",
    /\b(?:outgrew|outgrown|grew out of|too (?:small|big|large|tight|loose|short|long|narrow|wide)|wrong (?:size|fit)|(?:do|does|did) not fit|not (?:the )?right size|size (?:is|was) (?:wrong|off)|runs? (?:small|large|big)|bigger size|smaller size|size up|size down)\b/,
  ],
  [
    "damaged",
    /\b(?:damaged?|cracked|cracks?|smashed|crushed|dented|scratched|scratches|torn|ripped|shattered|bent|(?:arrived|came|showed up|delivered|turned up) (?:broken|in pieces|open)|broken (?:in|during) (?:transit|shipping|delivery)|box was (?:open|crushed|wet)|chipped|leaking|leaked)\b/,
  ],
  [
    "defective",
    /\b(?:broken|broke|breaks|snapped|came off|fell off|defective?|faulty|fault|dead|malfunction\w*|(?:stopped|quit) (?:work\w*|charging|turning|connecting|pairing)|(?:do|does|did|is|are|was|were|has|have|will|can)(?: \w+)? not (?:even )?(?:work\w*|turn(?:ing)? on|charg\w*|connect\w*|pair\w*|power\w*|start\w*|hold(?:ing)? (?:a )?charge)|no longer works?|not working|will not (?:turn on|charge|start|connect|pair|power)|no sound|one side|only (?:works|plays) (?:in|on) one|keeps? (?:disconnecting|crashing|cutting|freezing|dropping|dying)|battery (?:dies|is dead|drains|does not)|crackl\w+|buzz(?:es|ing)|static noise|glitch\w*|doa|bricked|busted|kaput|died|not turning on|falling apart|fell apart)\b/,
  ],
  [
    "not_as_described",
    /\b(?:not as (?:described|advertised|pictured|expected)|not like (?:the )?(?:picture|photo|description)|(?:look|looks|looked) (?:nothing like|different)|different from (?:the )?(?:picture|photo|description)|misleading|fake|counterfeit|poor quality|bad quality|low quality|quality is (?:bad|poor|terrible)|feels? cheap|disappoint\w*|missing (?:parts?|pieces?|a part|accessor\w+|the charger|the cable)|sounds? (?:bad|awful|terrible|tinny)|uncomfortable|hurts? my)\b/,
  ],
  [
    "no_longer_needed",
    /\b(?:changed? (?:my|our) mind|no longer (?:need|want)|(?:do|did|does) not (?:need|want|like|love|use)|not needed|never (?:used|opened|wore)|unwanted|found (?:it |one |them )?(?:a )?(?:cheaper|better|elsewhere)|(?:bought|ordered) (?:it |them )?(?:twice|by mistake|by accident|too many|the wrong)|ordered by mistake|already have|got (?:2|another) (?:as|for)|regret|just not for me|not for me|not happy|too expensive|second thoughts|gift (?:i|that) (?:do|did) not)\b/,
  ],
];

export function reasonIn(text: string): ReturnReason | undefined {
  return reasonPatterns.find(([, pattern]) => pattern.test(text))?.[0];
}
