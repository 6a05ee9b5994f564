import type { Person } from "@/lib/tools/tool";

/** What the calls of one turn share. */
export interface CallScope {
  person: Person;
  conversationId: string;
  /** The same call has the same key, however often it is tried. */
  keyOf: (toolCallId: string) => string;
}
