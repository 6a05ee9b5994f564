import { requirePerson } from "@/lib/auth/session";
import { json, route } from "@/lib/http/route";
import { callTool } from "@/lib/tools/bind";
import { toolContext } from "@/lib/tools/context";
import { listExchangeOptions } from "@/lib/tools/replacement";

/** What the return can be exchanged for: the same thing in another size or colour. */
export const GET = route<{ rma: string }>(async ({ request, params }) => {
  const context = toolContext(await requirePerson(), { signal: request.signal });
  return json(await callTool(listExchangeOptions, context, { return: params.rma }));
});
