import { z } from "zod";
import { requirePerson } from "@/lib/auth/session";
import { idempotencyKey, readJson } from "@/lib/http/body";
import { json, route } from "@/lib/http/route";
import { callTool } from "@/lib/tools/bind";
import { toolContext } from "@/lib/tools/context";
import { cancelOrder } from "@/lib/tools/orders";
import { cancelOrderInput } from "@/lib/tools/orders.schema";

const body = z.object({ reason: cancelOrderInput.shape.reason });

/** Cancels one of the person's own orders. An order that has shipped answers `cancelled: false` with the reason. */
export const POST = route<{ number: string }>(async ({ request, params }) => {
  const person = await requirePerson();
  const context = toolContext(person, { idempotencyKey: idempotencyKey(request), signal: request.signal });
  const { reason } = await readJson(request, body);
  return json(await callTool(cancelOrder, context, { order: params.number, reason }));
});
