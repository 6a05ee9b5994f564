import { beforeEach, describe, expect, it, vi } from "vitest";
import { getConversation } from "@/lib/assistant/conversations";
import type { Staff } from "@/lib/assistant/staff";
import { gate, says, scriptedModel, signedIn, staffOf } from "@/lib/assistant/testing/scripted";
import { UnauthenticatedError } from "@/lib/auth/errors";
import type { SignedInPerson } from "@/lib/auth/people";
import { makePerson } from "@/lib/tools/testing/fixtures";
import { DELETE, PATCH, GET as readConversation } from "../conversations/[id]/route";
import { GET as readConversations } from "../conversations/route";
import { POST as stop } from "./[id]/stop/route";
import { GET as resume } from "./[id]/stream/route";
import { POST } from "./route";

let person: SignedInPerson | null = null;
let staff: Staff;
vi.mock("@/lib/auth/session", () => ({
  requirePerson: async () => {
    if (!person) throw new UnauthenticatedError();
    return person;
  },
}));
vi.mock("@/lib/assistant/staff", () => ({ staff: () => staff }));

const answers = (...steps: Parameters<typeof scriptedModel>) => {
  staff = staffOf(scriptedModel(...steps).model);
};

let chat: string;
beforeEach(async () => {
  person = signedIn(await makePerson());
  chat = crypto.randomUUID();
  answers(says("Good ", "morning."));
});

const address = "http://shop.test/api/chat";
const post = (body: unknown, headers: Record<string, string> = {}) =>
  POST(
    new Request(address, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
    { params: Promise.resolve({}) },
  );
const words = (text: string, id: string = crypto.randomUUID()) => ({
  id: chat,
  message: { id, role: "user", parts: [{ type: "text", text }] },
});
const at = (id: string) => ({ params: Promise.resolve({ id }) });
const get = (path = "") => new Request(`${address}${path}`);
const errorOf = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as { error: { code: string; message: string; field?: string } }),
});

describe("POST /api/chat", () => {
  it("streams the answer as server-sent events that nothing holds back", async () => {
    const response = await post(words("Hello"));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": expect.stringContaining("text/event-stream"),
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
      "x-vercel-ai-ui-message-stream": "v1",
    });
    // Lines that begin with a colon are comments: they keep the connection open.
    const lines = (await response.text()).split("\n\n").filter((line) => line && !line.startsWith(":"));
    expect(lines.filter((line) => !line.startsWith("data: "))).toEqual([]);
    expect(lines.at(-1)).toBe("data: [DONE]");
    expect(lines.filter((line) => line.includes("text-delta"))).toHaveLength(2);
  });

  it("refuses who is not signed in", async () => {
    person = null;
    expect(await errorOf(await post(words("Hello")))).toMatchObject({
      status: 401,
      error: { code: "unauthorized" },
    });
  });

  it.each([
    ["an empty message", () => words("  "), 400],
    ["a long message", () => words("x".repeat(4_001)), 400],
    ["a huge body", () => words("x".repeat(1_100_000)), 413],
    ["no JSON", () => "hello", 400],
    ["no conversation", () => ({ message: words("Hi").message }), 400],
    ["an unknown card", () => ({ id: chat, approval: { id: "none", approved: true } }), 404],
  ])("refuses %s", async (_, body, status) => {
    const refused = await errorOf(await post(body()));
    expect(refused.status).toBe(status);
    expect(refused.error.message).toBeTruthy();
    expect((await readConversation(get(), at(chat))).status).toBe(404);
  });

  it("refuses another site's page", async () => {
    expect((await post(words("Hello"), { "sec-fetch-site": "cross-site" })).status).toBe(403);
  });

  it("refuses another person's conversation like one that does not exist", async () => {
    await (await post(words("Hello"))).text();
    person = signedIn(await makePerson());
    answers(says("Hi."));
    for (const response of [
      await post(words("Hello")),
      await resume(get(), at(chat)),
      await stop(new Request(address, { method: "POST" }), at(chat)),
      await readConversation(get(), at(chat)),
      await DELETE(new Request(address, { method: "DELETE" }), at(chat)),
    ]) {
      expect((await errorOf(response)).status).toBe(404);
    }
  });

  it("answers 429 to who writes too fast", async () => {
    let response = await post(words("Hello"));
    await response.text();
    for (let n = 0; n < 70 && response.status !== 429; n++) {
      response = await post({ id: chat, approval: { id: "none", approved: true } });
    }
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

describe("a turn under way", () => {
  it("is resumed and stopped over HTTP", async () => {
    const never = gate();
    answers([...says("Once upon"), never.passed]);
    const response = await post(words("A story"));
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = "";
    while (!heard.includes("text-end")) heard += (await reader?.read())?.value ?? "";
    await reader?.cancel();

    const resumed = await resume(get(), at(chat));
    expect(resumed.status).toBe(200);
    expect(await (await stop(new Request(address, { method: "POST" }), at(chat))).json()).toEqual({
      stopped: true,
    });
    const replay = await resumed.text();
    expect(replay).toContain('"delta":"Once upon"');
    expect(replay).toContain('"stopped":true');
    expect((await resume(get(), at(chat))).status).toBe(204);
    expect(await (await stop(new Request(address, { method: "POST" }), at(chat))).json()).toEqual({
      stopped: false,
    });
  });

  it("answers the second of two messages with 409", async () => {
    const slow = gate();
    answers([slow.passed, ...says("Hi.")]);
    const first = await post(words("One"));
    expect(await errorOf(await post(words("Two")))).toMatchObject({
      status: 409,
      error: { code: "conflict" },
    });
    const removal = await DELETE(new Request(address, { method: "DELETE" }), at(chat));
    expect(removal.status).toBe(409);
    slow.open();
    await first.text();
  });

  it("is not known for what is no conversation", async () => {
    expect((await resume(get(), at("nonsense"))).status).toBe(404);
    expect((await resume(get(), at(chat))).status).toBe(404);
  });
});

describe("the history", () => {
  it("lists one's own conversations, the last used first, page by page", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) {
      chat = crypto.randomUUID();
      ids.unshift(chat);
      answers(says("Hi."));
      await (await post(words(`Question ${n}`))).text();
    }
    const page = async (query: string) =>
      (await (
        await readConversations(new Request(`http://shop.test/api/conversations${query}`), at(""))
      ).json()) as Awaited<ReturnType<typeof import("@/lib/assistant/conversations").listConversations>>;
    const first = await page("?limit=3");
    expect(first.conversations.map(({ id }) => id)).toEqual(ids.slice(0, 3));
    const second = await page(`?limit=3&cursor=${first.nextCursor}`);
    expect(second.conversations.map(({ id }) => id)).toEqual(ids.slice(3));
    expect(second.nextCursor).toBeNull();
    const wrong = await readConversations(new Request("http://shop.test/api/conversations?cursor=x"), at(""));
    expect((await errorOf(wrong)).status).toBe(400);
  });

  it("shows, renames and deletes a conversation", async () => {
    await (
      await post(words("A rather long first question about headphones that would not fit into a list"))
    ).text();
    const shown = (await (await readConversation(get(), at(chat))).json()) as {
      title: string;
      messages: unknown[];
    };
    expect(shown.title.length).toBeLessThanOrEqual(61);
    expect(shown.title).toMatch(/^A rather long.*…$/);
    expect(shown.messages).toHaveLength(2);

    const rename = (title: string) =>
      PATCH(
        new Request(address, {
          method: "PATCH",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ title }),
        }),
        at(chat),
      );
    expect(await (await rename(" Headphones ")).json()).toEqual({ id: chat, title: "Headphones" });
    expect(await (await rename("Head\u0000phones \ud83d👍")).json()).toEqual({
      id: chat,
      title: "Headphones \ufffd👍",
    });
    for (const unseen of [" ", "\u0000", "\u200b\u202e"]) expect((await rename(unseen)).status).toBe(400);
    expect((await DELETE(new Request(address, { method: "DELETE" }), at(chat))).status).toBe(204);
    if (!person) throw new Error("nobody");
    await expect(getConversation(person, chat)).rejects.toMatchObject({ status: 404 });
  });
});
