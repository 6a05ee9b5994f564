import { beforeEach } from "vitest";
import { makePerson } from "@/lib/tools/testing/fixtures";
import type { Person } from "@/lib/tools/tool";
import { getConversation } from "../conversations";
import type { Answer, Incoming } from "../request";
import { takeTurn } from "../turn";
import type { AisleMessage } from "../wire";
import { chunksOfStream, type scriptedModel, signedIn, staffOf, testRuns } from "./scripted";

/** A new shopper with a new conversation. */
export class TestChat {
  readonly id: string = crypto.randomUUID();
  private constructor(readonly shopper: Person) {}

  static async begin(): Promise<TestChat> {
    return new TestChat(await makePerson());
  }

  words(text: string, messageId: string = crypto.randomUUID()) {
    return { conversationId: this.id, kind: "message", messageId, text } satisfies Incoming;
  }

  click(answer: Answer): Incoming {
    return { conversationId: this.id, kind: "answer", answer };
  }

  /** Begins a turn. */
  take(
    incoming: Incoming,
    { model }: ReturnType<typeof scriptedModel>,
    runs = testRuns().runs,
    person = this.shopper,
  ) {
    return takeTurn(signedIn(person), incoming, staffOf(model, runs));
  }

  /** A whole turn, read to its end. */
  async talk(...given: Parameters<TestChat["take"]>) {
    return chunksOfStream(await this.take(...given));
  }

  view() {
    return getConversation(this.shopper, this.id);
  }

  async transcript(): Promise<AisleMessage[]> {
    return (await this.view()).messages;
  }

  async lastMessage(): Promise<AisleMessage> {
    const last = (await this.transcript()).at(-1);
    if (!last) throw new Error("nothing was said");
    return last;
  }
}

/** A new chat for each test of a file, as `chat()`. */
export function chatPerTest(): () => TestChat {
  let current: TestChat | undefined;
  beforeEach(async () => {
    current = await TestChat.begin();
  });
  return () => {
    if (!current) throw new Error("no test is running");
    return current;
  };
}

/** A message's parts without step marks, seen without their types. */
export const partsOf = (message: { parts: unknown[] } | undefined) =>
  ((message?.parts ?? []) as { type: string; state?: string; [key: string]: unknown }[]).filter(
    (part) => part.type !== "step-start",
  );

export const textOf = (message: { parts: unknown[] } | undefined) =>
  partsOf(message)
    .filter((part) => part.type === "text")
    .map((part) => part.text)
    .join("");
