import { beforeAll, expect, it } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { conversations } from "@/lib/db/schema";
import { makePerson } from "@/lib/tools/testing/fixtures";
import type { Person } from "@/lib/tools/tool";
import { writeMessage } from "./messages";
import { callKey, originOf } from "./origin";
import type { AisleMessage } from "./wire";

const conversation = crypto.randomUUID();
const [asked, answered, later, again] = Array.from({ length: 4 }, () => crypto.randomUUID()) as [
  string,
  string,
  string,
  string,
];
const long = `return my  headphones\nplease, ${"they hiss ".repeat(12)}`;

let alice: Person;
let bob: Person;

beforeAll(async () => {
  [alice, bob] = await Promise.all([makePerson(), makePerson()]);
  await getDatabase().insert(conversations).values({ id: conversation, userId: alice.id, title: "Return" });
  const say = (id: string, role: "user" | "assistant", text: string) =>
    ({ id, role, parts: [{ type: "text", text }] }) as AisleMessage;
  await getDatabase().transaction(async (tx) => {
    await writeMessage(tx, conversation, say(asked, "user", long));
    await writeMessage(tx, conversation, say(answered, "assistant", "A card"));
    await writeMessage(tx, conversation, say(later, "user", "take the second one"));
    await writeMessage(tx, conversation, say(again, "assistant", "Another card"));
  });
});

it("quotes the message before the call, on one line and cut", async () => {
  const origin = await originOf(alice, callKey(conversation, answered, "call_1_1"));
  expect(origin).toMatchObject({ conversationId: conversation, messageId: asked });
  expect(origin?.quote).toMatch(/^return my headphones please, they hiss .*…$/);
  expect([...(origin?.quote ?? "")].length).toBeLessThanOrEqual(81);
  expect(await originOf(alice, callKey(conversation, again, "call_2_1"))).toMatchObject({
    messageId: later,
    quote: "take the second one",
  });
});

it("tells nobody else, and knows nothing of other keys", async () => {
  expect(await originOf(bob, callKey(conversation, answered, "call_1_1"))).toBeNull();
  for (const key of ["retry:1", "chat:not-an-id:x:y", callKey(conversation, crypto.randomUUID(), "c"), ""])
    expect(await originOf(alice, key)).toBeNull();
});
