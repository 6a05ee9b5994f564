import { requirePerson } from "@/lib/auth/session";
import { json, route } from "@/lib/http/route";
import { callTool } from "@/lib/tools/bind";
import { toolContext } from "@/lib/tools/context";
import { getOrder } from "@/lib/tools/orders";
import { checkReturnEligibility } from "@/lib/tools/returns";

/** One of the person's own orders, with what of it can be returned: all that an order card shows. */
export const GET = route<{ number: string }>(async ({ request, params }) => {
  const context = toolContext(await requirePerson(), { signal: request.signal });
  const input = { order: params.number };
  const [order, eligibility] = await Promise.all([
    callTool(getOrder, context, input),
    callTool(checkReturnEligibility, context, input),
  ]);
  return json({ ...order, eligibility });
});
