import { spendTurn } from "@/lib/assistant/allowance";
import { chatRequest, MAX_BODY_BYTES } from "@/lib/assistant/request";
import { staff } from "@/lib/assistant/staff";
import { streamResponse } from "@/lib/assistant/stream-response";
import { takeTurn } from "@/lib/assistant/turn";
import { requirePerson } from "@/lib/auth/session";
import { readJson } from "@/lib/http/body";
import { route } from "@/lib/http/route";

/** One turn of the assistant: the shopper's last message, or the answer to a card. */
export const POST = route(async ({ request }) => {
  const person = await requirePerson();
  const incoming = await readJson(request, chatRequest, MAX_BODY_BYTES);
  spendTurn(person.id);
  return streamResponse(await takeTurn(person, incoming, staff()));
});
