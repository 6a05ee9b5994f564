import { z } from "zod";
import { deleteConversation, getConversation, renameConversation } from "@/lib/assistant/conversations";
import { storable } from "@/lib/assistant/storable";
import { requirePerson } from "@/lib/auth/session";
import { readJson } from "@/lib/http/body";
import { json, route } from "@/lib/http/route";

type Params = { id: string };

/** Something of it can be seen: not spaces, marks that join or turn letters, and control characters alone. */
const visible = /[^\s\p{C}]/u;

const rename = z.object({
  title: z.string().transform(storable).pipe(z.string().trim().regex(visible, "Give it a name").max(120)),
});

/** One conversation with its messages. */
export const GET = route<Params>(async ({ params }) =>
  json(await getConversation(await requirePerson(), params.id)),
);

export const PATCH = route<Params>(async ({ request, params }) => {
  const person = await requirePerson();
  const { title } = await readJson(request, rename);
  await renameConversation(person, params.id, title);
  return json({ id: params.id, title });
});

export const DELETE = route<Params>(async ({ params }) => {
  await deleteConversation(await requirePerson(), params.id);
  return new Response(null, { status: 204 });
});
