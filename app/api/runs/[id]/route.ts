import { requirePerson } from "@/lib/auth/session";
import { getRun } from "@/lib/engine";
import { json, route } from "@/lib/http/route";

export const GET = route<{ id: string }>(async ({ params }) =>
  json(await getRun(await requirePerson(), params.id)),
);
