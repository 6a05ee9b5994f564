import { assistantModel } from "@/lib/assistant/model";
import { requirePerson } from "@/lib/auth/session";
import { json, route } from "@/lib/http/route";

/** Which model answers. */
export const GET = route(async () => {
  await requirePerson();
  const { label, builtIn } = assistantModel();
  return json({ label, builtIn });
});
