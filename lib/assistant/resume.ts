import type { UIMessageChunk } from "ai";
import type { Person } from "@/lib/tools/tool";
import { findLiveTurn, stopLiveTurn } from "./live-turns";
import { activeTurnOf, dropTurn } from "./transcript";

/**
 * The turn under way in a conversation: its message from the beginning, then the rest as it comes. Undefined when
 * none is under way in this process.
 * @throws HttpError 404 when the conversation does not exist or is not this person's
 */
export async function resumeTurn(
  person: Person,
  conversationId: string,
): Promise<ReadableStream<UIMessageChunk> | undefined> {
  const turnId = await activeTurnOf(person.id, conversationId);
  const live = turnId ? await findLiveTurn(conversationId, turnId) : undefined;
  return live?.listen(true);
}

/**
 * Stops the turn under way and keeps what it said. A turn in another process notices when it next writes.
 * @returns whether there was one
 * @throws HttpError 404 when the conversation does not exist or is not this person's
 */
export async function stopTurn(person: Person, conversationId: string): Promise<boolean> {
  const turnId = await activeTurnOf(person.id, conversationId);
  if (!turnId) return false;
  return (await stopLiveTurn(conversationId)) || dropTurn(conversationId, turnId);
}
