const words = (list: string) => new Set(list.split(/\s+/).filter(Boolean));

const good = words(`
  amazing astonishing awesome beautiful beautifully best better blissful bonus breeze brilliant charming clean clear   comfortable comfortably compact convincing convenient crisp detailed delight delightful durable easier easily easy effortless
  elegant enjoy enjoyable enough exact exactly excellent fabulous fair fantastic fast faster fine flawless flawlessly
  fresh fun generous gentle gently good gorgeous great grippy handy happy happily helpful ideal impeccable impressed impressive
  incredible instantly intuitive joy lasts light lightweight lovely love loved loves luxury magnificent natural neat nice
  nicely outstanding perfect perfectly pleasant pleasantly pleased pleasure precise promised quick quickly quiet quietly
  recommend recommended reliable reliably remarkable rich robust safe sharp silent simple simply smooth smoothly snug
  soft solid spacious splendid spot-on steady stable strong sturdy stunning stylish superb terrific thoughtful   transparent useful vibrant vivid warm well wonderful worth worthwhile bargain value accurate balanced
  bright brighter tidy painless cosy immersive punchy roomy waterproof watertight premium responsive honest`);

const bad = words(`
  annoying annoyed annoyance awful awkward bad badly blurry blotchy boomy bother bricked broke broken bulky
  buggy burns cheaply chore complaint costly crack cracked cracks crash crashes creak creaked creaks creaky cramped dead dented dies
  died difficult dim dirty disappoint disappointed disappointing disconnects distorts distorted drains drained drops drop
  dull empty expensive fail failed fails failure faulty fiddly flaky flat flicker flickers flimsy fragile
  frayed freezes frustrating fuzzy grainy gripe half-hearted harsh hate hisses hurt hurts impossible
  inaccurate inconsistent irritating jams jammed lack lacks lag lags laggy leak leaked leaks letdown limited loose loud
  loud-ish mediocre mess missing muddy muffled narrow noisy overheats overpriced pain painful pathetic peels peeling
  pinches pity plasticky poor poorly pressure problem problems puzzle rattle rattles refund regret regrets rough rubbish sadly
  scratched scratches scratchy shaky shallow shrill slip slipped slippery slips slow slower sluggish smeary smelly sore squeak squeaks
  squeaky steep stiff stinks stopped struggle struggles stuck stutters suffers suffer terrible thin tinny tired tiring toy
  trouble ugly unbearable uncomfortable uncomfortably uneven unreliable unstable unusable useless vague vary varies wakes
  warps washed-out waste weak weaker wears whistles wobble wobbles wobbly worn worse worst wrong blurred snagged scratch lodge hiss booms blocks fogged sharp-edged bothers
  crackles crackling drifts drifting glare blister blisters chafes stains rust rusts rusted tore tears torn jumpy`);

/** Reads differently depending on what is spoken of: a low noise is good, a low battery is not. */
const byAspect: Readonly<Record<string, { good?: string; bad?: string }>> = {
  noise: {
    good: "low little quiet silent hardly soft",
    bad: "loud high hear hears humming whistle whine whines",
  },
  price: {
    good: "low cheap fair reasonable half-price",
    bad: "high higher proud hefty half premium expensive",
  },
  weight: { good: "light low feather nothing", bad: "heavy heavier high notice brick" },
  size: { good: "small compact right", bad: "too large larger blocks smaller bulky big bigger" },
  battery: { good: "days week weeks long longer lecture lectures", bad: "short low overnight flat empty" },
  screen: { bad: "reflects reflections dark mirror" },
  warmth: { bad: "cold chilly freeze" },
  comfort: { good: "forget all-day", bad: "tight warm hot clamp" },
  fit: { good: "true snug", bad: "tight loose narrow wide" },
  delivery: { good: "early two-day", bad: "week late dented" },
  smell: { good: "gone none", bad: "weeks plastic rubber strong" },
  software: { bad: "ads account bloated" },
};
const special = new Map(
  Object.entries(byAspect).map(([aspect, lists]) => [
    aspect,
    { good: words(lists.good ?? ""), bad: words(lists.bad ?? "") },
  ]),
);

const negators =
  words(`no not never without hardly barely scarcely nothing neither nor isnt arent wasnt werent dont
  doesnt didnt cant couldnt wont wouldnt havent hasnt aint cannot nobody none stopped`);
/** How far a "not" reaches. */
const reach = 3;

/** Turns of phrase whose words by themselves say something else. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bhard(?:er)? to (?:beat|fault|put down)\b/g, "excellent"],
  [
    /\b(?:nothing|none|never (?:had|felt|seen|heard|been)(?: any)?) (?:better|more|finer|nicer|clearer)\b/g,
    "excellent",
  ],
  [/\b(?:can ?not|cant) go wrong\b/g, "excellent"],
  [/\bnever (?:been |had )?(?:an? )?(?:issue|problem|trouble)s?\b/g, "excellent"],
  [/\bstopped (?:thinking|worrying)(?: about)?\b/g, "excellent"],
  [/\bless time\b|\bin half the time\b/g, "excellent"],
  [/\bon par with\b|\bhundred more\b|\bmore than enough\b/g, "excellent"],
  [/\b(?:sent|gave|got) (?:me|us) (?:an?|the) (?:missing|new|spare|replacement)\b/g, "excellent"],
  [/\bmore expensive than (?:it|they) (?:is|are|was|were|cost)\b/g, "excellent"],
  [/\bso much for\b|\bso-so\b|\bat best\b|\bsad story\b|\broom for improvement\b/g, "poor"],
  [
    /\bbarely (?:gets?|lasts?|makes?|holds?)\b|\bdropped (?:after|to)\b|\bwent (?:silent|up|dead|flat)\b/g,
    "poor",
  ],
  [/\b(?:came|comes|coming|fell|falls|falling) (?:off|apart|loose)\b|\bgave (?:up|out)\b/g, "poor"],
  [
    /\b(?:could|should) (?:be|have been) (?:better|longer|louder|stronger|brighter|lighter|faster)\b/g,
    "poor",
  ],
  [/\bhard to (?:justify|read|reach|see|clean|open|close|find)\b|\bnot worth\b|\bno match\b/g, "poor"],
];

/** "too" makes a fault of what follows; "not too" does not. */
const faults = words("too overly");

/**
 * Whether a clause speaks well (above 0) or badly (below 0) of an aspect; 0 when its words do not tell.
 */
export function polarity(clause: string, aspect: string): number {
  const plain = phrases.reduce(
    (text, [phrase, meaning]) => text.replace(phrase, ` ${meaning} `),
    clause.toLowerCase().replace(/['’]/g, ""),
  );
  const tokens = plain.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  const own = special.get(aspect);
  let score = 0;
  let negatedUntil = -1;
  tokens.forEach((token, at) => {
    const negated = at <= negatedUntil;
    if (negators.has(token)) negatedUntil = at + reach;
    const value = weightOf(token, own);
    if (faults.has(token)) score += negated ? 0.5 : -1.5;
    else if (value !== 0) score += negated ? -value : value;
  });
  return score;
}

function weightOf(token: string, own: { good: Set<string>; bad: Set<string> } | undefined): number {
  if (own?.good.has(token)) return 1;
  if (own?.bad.has(token)) return -1;
  if (good.has(token)) return 1;
  return bad.has(token) ? -1 : 0;
}
