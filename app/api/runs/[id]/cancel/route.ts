import { requirePerson } from "@/lib/auth/session";
import { cancelRun } from "@/lib/engine";
import { json, route } from "@/lib/http/route";

/** Status `running` means: it stops before its next step. */
export const POST = route<{ id: string }>(async ({ params }) => {
  const status = await cancelRun(await requirePerson(), params.id);
  return json({ id: params.id, status }, { status: 202 });
});
