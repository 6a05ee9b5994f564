import { z } from "zod";
import { requirePerson } from "@/lib/auth/session";
import { readQuery } from "@/lib/http/body";
import { json, route } from "@/lib/http/route";
import { callTool } from "@/lib/tools/bind";
import { toolContext } from "@/lib/tools/context";
import { priceReplacement } from "@/lib/tools/replacement";

const query = z.object({ variant: z.uuid() });

/** What a variant would cost in place of the return: before *Replace with this* is confirmed. */
export const GET = route<{ rma: string }>(async ({ request, params }) => {
  const context = toolContext(await requirePerson(), { signal: request.signal });
  const { variant } = readQuery(request, query);
  return json(await callTool(priceReplacement, context, { return: params.rma, variant }));
});
