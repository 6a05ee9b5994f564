import { requirePerson } from "@/lib/auth/session";
import { retryRun } from "@/lib/engine";
import { json, route } from "@/lib/http/route";
import { runLimit } from "@/lib/run-limit";

/** A new run that goes on from one that failed; asked again it is the same new run. */
export const POST = route<{ id: string }>(async ({ params }) => {
  const { id } = await retryRun(await requirePerson(), params.id, runLimit());
  return json({ id }, { status: 202, headers: { Location: `/api/runs/${id}` } });
});
