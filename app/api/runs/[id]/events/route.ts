import { z } from "zod";
import { requirePerson } from "@/lib/auth/session";
import { getRunStanding, watchRun } from "@/lib/engine";
import { masked } from "@/lib/engine/masking";
import type { RunEvent } from "@/lib/engine/wire";
import { badRequest } from "@/lib/http/errors";
import { route, sseHeaders } from "@/lib/http/route";
import { eventStream } from "@/lib/http/sse";

const sequence = z.coerce.number().int().min(0).max(2_147_483_647);

/** The run's history, then what happens, up to its end. `Last-Event-ID` (or `?after=`) resumes. */
export const GET = route<{ id: string }>(async ({ request, params }) => {
  const person = await requirePerson();
  const after = sequence.safeParse(
    request.headers.get("last-event-id") || new URL(request.url).searchParams.get("after") || 0,
  );
  if (!after.success) throw badRequest("Last-Event-ID must be the number of an event.", "Last-Event-ID");
  const { ended, lastSeq, audience } = await getRunStanding(person, params.id);
  // To an EventSource an answer without content means: there is nothing to come back for.
  if (ended && after.data >= lastSeq) return new Response(null, { status: 204 });
  const stream = eventStream(
    request.signal,
    (signal) => watchRun(params.id, after.data, signal),
    (event: RunEvent) => ({ id: String(event.seq), event: "run", data: masked(event, audience) }),
  );
  return new Response(stream, { headers: sseHeaders });
});
