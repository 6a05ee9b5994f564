import { z } from "zod";
import { requirePerson } from "@/lib/auth/session";
import { countRuns, listRuns, startRun } from "@/lib/engine";
import { runStatus } from "@/lib/engine/wire";
import { idempotencyKey, readJson, readQuery } from "@/lib/http/body";
import { json, route } from "@/lib/http/route";
import { runLimit } from "@/lib/run-limit";
import { orderRef } from "@/lib/tools/common.schema";

const newRun = z.object({ workflow: z.string().min(1).max(80), input: z.unknown() });

/** Starts a run, or finds the one that the same key started before. */
export const POST = route(async ({ request }) => {
  const person = await requirePerson();
  const key = idempotencyKey(request);
  const { workflow, input } = await readJson(request, newRun);
  const trigger = request.headers.get("x-aisle-trigger") === "button" ? "button" : "api";
  const { id } = await startRun({
    ...{ workflow, input, person, trigger, idempotencyKey: key },
    ...runLimit(),
  });
  return json({ id }, { status: 202, headers: { Location: `/api/runs/${id}` } });
});

const statuses = z
  .string()
  .transform((value) => value.split(","))
  .pipe(z.array(runStatus));
// Years that the database takes, too.
const moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })])
  .pipe(z.coerce.date())
  .refine(
    (at) => at >= new Date("1970-01-01") && at <= new Date("9999-12-31"),
    "must lie between 1970 and 9999",
  );

const filter = z.object({
  workflow: z.string().max(80).optional(),
  status: statuses.optional(),
  order: orderRef.optional(),
  from: moment.optional(),
  to: moment.optional(),
  person: z.string().max(200).optional(),
  cursor: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** Runs newest first, and how many there are in each status: one's own, or everybody's for the desk. */
export const GET = route(async ({ request }) => {
  const person = await requirePerson();
  const query = readQuery(request, filter);
  const [page, counts] = await Promise.all([listRuns(person, query), countRuns(person, query)]);
  return json({ ...page, counts });
});
