import { getDatabase } from "@/lib/db/client";
import type { Person, ToolContext } from "./tool";

/** A tool context on the app's database for the signed-in person. */
export function toolContext(
  person: Person,
  extra: Partial<Pick<ToolContext, "idempotencyKey" | "signal" | "conversationId">> = {},
): ToolContext {
  return { db: getDatabase(), person: { id: person.id, role: person.role }, now: () => new Date(), ...extra };
}
