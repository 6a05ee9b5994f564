import { requireDesk } from "@/lib/auth/session";
import { idempotencyKey } from "@/lib/http/body";
import { json, route } from "@/lib/http/route";
import { callTool } from "@/lib/tools/bind";
import { toolContext } from "@/lib/tools/context";
import { markReturnInTransit } from "@/lib/tools/desk-returns";

/** The desk notes that the carrier has a return's parcel. */
export const POST = route<{ rma: string }>(async ({ request, params }) => {
  const person = await requireDesk();
  const context = toolContext(person, { idempotencyKey: idempotencyKey(request), signal: request.signal });
  return json(await callTool(markReturnInTransit, context, { return: params.rma }));
});
