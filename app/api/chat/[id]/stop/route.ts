import { stopTurn } from "@/lib/assistant/resume";
import { requirePerson } from "@/lib/auth/session";
import { json, route } from "@/lib/http/route";

/** Stops the turn under way and keeps what was said. */
export const POST = route<{ id: string }>(async ({ params }) =>
  json({ stopped: await stopTurn(await requirePerson(), params.id) }),
);
