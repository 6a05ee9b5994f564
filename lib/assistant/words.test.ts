import { describe, expect, it } from "vitest";
import { answerInWords } from "./words";

describe("words typed beside an open card", () => {
  it.each([
    "yes",
    "Yes.",
    "YES!!",
    "y",
    "yep",
    "Yes please",
    "yes, do it",
    "ok",
    "Okay, go ahead",
    "Sure, thanks",
    "please confirm",
    "That’s right",
    "sounds good",
    "yes great 👍",
  ])("are a yes: %s", (text) => expect(answerInWords(text)).toBe("yes"));
  it.each([
    "no",
    "No.",
    "nope",
    "no thanks",
    "not now",
    "No, not yet",
    "don't do it",
    "Don’t",
    "never mind",
    "I changed my mind",
    "maybe later",
  ])("are a no: %s", (text) => expect(answerInWords(text)).toBe("no"));
  it.each([
    "yes but to my card",
    "yes, and also cancel A-10043",
    "cancel",
    "cancel it",
    "stop",
    "great",
    "thanks",
    "is that ok?",
    "no, the other one",
    "what happens if I say yes",
    "yesterday",
    "",
    "👍",
  ])("are neither: %s", (text) => expect(answerInWords(text)).toBe("other"));
});
