import { APICallError, RetryError } from "ai";
import type { MessageMetadata } from "./wire";

export type TurnError = NonNullable<MessageMetadata["error"]>;

const messages: Record<TurnError["code"], string> = {
  model_busy: "The assistant's model is busy right now. Wait a minute, then choose Try again.",
  model_unavailable:
    "The assistant's model did not answer. Choose Try again; your orders and everything else in the shop still work.",
  cut_off: "The answer was cut off on its way. What you see is all that arrived. Choose Try again to go on.",
  interrupted: "The answer was interrupted. What you see is all that was said. Choose Try again to go on.",
  internal: "Something went wrong on our side. What was said is kept. Choose Try again.",
};

/** An error of a turn in words that say what to do; never internals. */
export const turnError = (code: TurnError["code"]): TurnError => ({ code, message: messages[code] });

/**
 * What a failed model call means for the shopper; the operator finds its cause in the log.
 * @param saidSomething words or a call had begun to arrive
 */
export function modelError(error: unknown, saidSomething: boolean): TurnError {
  const cause = RetryError.isInstance(error) ? error.lastError : error;
  const status = APICallError.isInstance(cause) ? cause.statusCode : undefined;
  // Not the whole error: it holds the conversation.
  console.warn(
    `The model failed: ${status ?? ""} ${cause instanceof Error ? cause.message : "no reason given"}`,
  );
  if (status === 429 || status === 529) return turnError("model_busy");
  // A stream that breaks off had a good status when it began.
  const brokeOff = saidSomething && (status === undefined || status === 200);
  return turnError(brokeOff ? "cut_off" : "model_unavailable");
}
