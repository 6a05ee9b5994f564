import { requirePerson } from "@/lib/auth/session";
import { badRequest } from "@/lib/http/errors";
import { json, route } from "@/lib/http/route";
import { callTool } from "@/lib/tools/bind";
import { toolContext } from "@/lib/tools/context";
import { checkReturnEligibility } from "@/lib/tools/returns";
import { checkReturnEligibilityInput } from "@/lib/tools/returns.schema";

const wanted = checkReturnEligibilityInput.omit({ order: true });

/** `?line=<order line id>:<quantity>` (again for each line), `reason`, `outcome`: what exactly this return would bring. */
export const GET = route<{ number: string }>(async ({ request, params }) => {
  const person = await requirePerson();
  const query = new URL(request.url).searchParams;
  const lines = query.getAll("line").map((entry) => {
    const [line = "", quantity] = entry.split(":");
    if (!quantity) throw badRequest("A line is given as <order line id>:<quantity>.", "line");
    return { line, quantity: Number(quantity) };
  });
  const input = wanted.parse({
    ...(lines.length > 0 ? { lines } : {}),
    reason: query.get("reason") ?? undefined,
    outcome: query.get("outcome") ?? undefined,
  });
  return json(
    await callTool(checkReturnEligibility, toolContext(person, { signal: request.signal }), {
      order: params.number,
      ...input,
    }),
  );
});
