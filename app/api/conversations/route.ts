import { z } from "zod";
import { listConversations } from "@/lib/assistant/conversations";
import { requirePerson } from "@/lib/auth/session";
import { readQuery } from "@/lib/http/body";
import { json, route } from "@/lib/http/route";

const query = z.object({
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

/** The person's conversations, the last used first. */
export const GET = route(async ({ request }) => {
  const person = await requirePerson();
  return json(await listConversations(person, readQuery(request, query)));
});
