import { z } from "zod";
import { requireDesk } from "@/lib/auth/session";
import { decideRun } from "@/lib/engine";
import { readJson } from "@/lib/http/body";
import { json, route } from "@/lib/http/route";

const decision = z.object({ approved: z.boolean(), note: z.string().trim().max(500).optional() });

/** The desk's yes or no. The first of two wins; the other is told with 409. */
export const POST = route<{ id: string }>(async ({ request, params }) => {
  const person = await requireDesk();
  const { approved, note } = await readJson(request, decision);
  await decideRun(person, params.id, { approved, ...(note && { note }) });
  return json({ id: params.id, decision: approved ? "approved" : "declined" });
});
