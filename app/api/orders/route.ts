import { z } from "zod";
import { requirePerson } from "@/lib/auth/session";
import { readQuery } from "@/lib/http/body";
import { json, route } from "@/lib/http/route";
import { callTool } from "@/lib/tools/bind";
import { toolContext } from "@/lib/tools/context";
import { listOrders } from "@/lib/tools/orders";
import { listOrdersInput } from "@/lib/tools/orders.schema";

const query = listOrdersInput.extend({ limit: z.coerce.number().int().min(1).max(50).default(20) });

/** The person's own orders, newest first, a page at a time. */
export const GET = route(async ({ request }) => {
  const person = await requirePerson();
  return json(
    await callTool(listOrders, toolContext(person, { signal: request.signal }), readQuery(request, query)),
  );
});
