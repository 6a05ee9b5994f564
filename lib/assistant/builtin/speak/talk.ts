import type { Intent } from "../frame";
import { vary } from "./wording";

export const abilities =
  "find and compare products, say what reviewers think and whether a price is good, track or cancel an order, and return something and get you a replacement";

/** What is said where no tool is needed. */
export function talkText(intent: Intent, seed: string, turns: number): string {
  switch (intent) {
    case "greet":
      return turns > 0
        ? vary(seed, "Hi again! What can I do?", "Still here. What do you need?")
        : vary(
            seed,
            "Hi! What are you after today? I can find things, look after your orders, and handle returns.",
            "Hello! Tell me what you’re looking for, or ask about an order.",
            "Hey! Looking for something, or is it about an order?",
          );
    case "thanks":
      return vary(seed, "You’re welcome!", "Any time.", "Happy to help. Anything else?");
    case "compliment":
      return vary(seed, "Glad that helps!", "Good to hear. Anything else?");
    case "bye":
      return vary(seed, "Bye! Come back any time.", "Take care!", "See you!");
    case "help":
      return `I can ${abilities}. Try “noise cancelling headphones under 300”, “where’s my order?” or “I want to return my headphones and get a replacement”.`;
    case "identity":
      return `I’m Aisle’s built-in assistant: a small language model that runs right here, not a person. I can ${abilities}. If you’d rather talk to a human, just say so.`;
    case "yes":
      return "Yes to what, sorry? Tell me what you’d like me to do.";
    case "no":
      return vary(
        seed,
        "All right, I’ll leave it. Anything else?",
        "No problem. What else can I do?",
        "Fine, nothing is changed. Anything else?",
      );
    case "complaint":
      return "I’m sorry, that wasn’t what you needed. Tell me once more in other words what you’d like, or say “human” and I’ll call someone from our desk.";
    case "other_person":
      return "I can only see and change what belongs to your own account, so I can’t help with someone else’s. For your own orders I’m right here.";
    case "rules":
      return `I can’t do that: the shop’s rules hold for me too, and anything that moves money needs your confirmation. But I can ${abilities}.`;
    case "off_topic":
      return vary(
        seed,
        `That’s outside what I can do, I’m a shop assistant. But I can ${abilities}.`,
        `I can’t help with that one, sorry. What I can do: ${abilities}.`,
      );
    case "checkout":
      return "I can’t take a payment in the chat. Your cart has the checkout button; I can still add or change things before you go.";
    case "change_order":
      return "I can’t change an order’s items, address or payment here. If it hasn’t shipped I can cancel it, or call a person from our desk. Which would you like?";
    case "account":
      return "I can’t change sign-in or account details; your account page can. For anything it can’t do, I’ll gladly call a person from our desk.";
    default:
      return vary(
        seed,
        `I’m not sure I got that. I can ${abilities}. Which is it?`,
        `Sorry, I didn’t understand. Could you say it in other words? I can ${abilities}.`,
      );
  }
}
