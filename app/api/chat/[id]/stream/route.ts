import { resumeTurn } from "@/lib/assistant/resume";
import { streamResponse } from "@/lib/assistant/stream-response";
import { requirePerson } from "@/lib/auth/session";
import { route } from "@/lib/http/route";

/** The turn under way, from the beginning of its message; 204 when none is. */
export const GET = route<{ id: string }>(async ({ params }) => {
  const stream = await resumeTurn(await requirePerson(), params.id);
  return stream ? streamResponse(stream) : new Response(null, { status: 204 });
});
