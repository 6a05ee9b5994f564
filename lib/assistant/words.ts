/**
 * Whether words typed beside an open confirm card are its answer. Only what can mean nothing else counts: with money at
 * stake everything in between goes to the model, which asks again. "Cancel" is no answer: the card may be about a cancellation.
 */
export function answerInWords(text: string): "yes" | "no" | "other" {
  const words = text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[^\p{L}' ]+/gu, " ")
    .replace(/\b(please|thanks|thank you|great|perfect|fine|then|aisle)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (yes.test(words)) return "yes";
  if (no.test(words)) return "no";
  return "other";
}

const yesPhrase =
  "(?:y|yes|yep|yeah|yup|sure|of course|ok|okay|okey|absolutely|definitely|correct|that's right|that is right|" +
  "exactly|confirm|confirmed|i confirm|confirm it|go|go ahead|go for it|do it|do that|let's do it|proceed|" +
  "sounds good|looks good|looks right|agreed|approve|approved|make it so)";
const noPhrase =
  "(?:n|no|nope|nah|not now|not yet|no way|don't|do not|don't do it|do not do it|don't do that|" +
  "never mind|nevermind|forget it|later|maybe later|i changed my mind|changed my mind)";

const yes = new RegExp(`^${yesPhrase}(?: (?:and )?${yesPhrase}){0,3}$`);
const no = new RegExp(`^${noPhrase}(?: ${noPhrase}){0,2}$`);
