import { requirePerson } from "@/lib/auth/session";
import { json, route } from "@/lib/http/route";
import { callTool } from "@/lib/tools/bind";
import { toolContext } from "@/lib/tools/context";
import { getReturnStatus } from "@/lib/tools/returns";

/** One of the person's own returns. */
export const GET = route<{ rma: string }>(async ({ request, params }) => {
  const context = toolContext(await requirePerson(), { signal: request.signal });
  const { returns } = await callTool(getReturnStatus, context, { rma: params.rma });
  return json(returns[0]);
});
