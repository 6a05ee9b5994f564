import type { UIMessageChunk } from "ai";
import { describe, expect, it } from "vitest";
import { chunksOf, messageOf } from "./chunks";
import { LiveTurn } from "./live-turns";
import { markInterrupted, settle, withoutUnfinishedWords } from "./settle";
import { chunksOfStream } from "./testing/scripted";
import type { Turn } from "./transcript";
import type { AisleMessage } from "./wire";

const stored = {
  id: "m2",
  role: "assistant",
  metadata: { model: "Scripted" },
  parts: [
    { type: "step-start" },
    { type: "text", text: "Let me see.", state: "done" },
    {
      type: "tool-list_orders",
      toolCallId: "c1",
      state: "output-available",
      input: {},
      output: { total: 0 },
    },
    {
      type: "tool-get_order",
      toolCallId: "c2",
      state: "output-error",
      input: { order: "A-1" },
      errorText: "not_found: No.",
    },
    { type: "step-start" },
    {
      type: "tool-return_and_replace",
      toolCallId: "c3",
      state: "output-denied",
      input: { order: "A-1" },
      approval: { id: "a3", approved: false, reason: "set_aside" },
    },
    {
      type: "tool-cancel_order",
      toolCallId: "c4",
      state: "approval-requested",
      input: { order: "A-2" },
      approval: { id: "a4", requestReason: "Money moves", inputSchemaInput: { order: "2" } },
    },
  ],
} as unknown as AisleMessage;

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("a stored message", () => {
  it("comes back whole from its chunks", async () => {
    const built = await messageOf("", undefined, chunksOf(stored));
    expect(plain(built)).toEqual(plain(stored));
  });

  it("is not touched by what goes on from it", async () => {
    const before = plain(stored);
    const more: UIMessageChunk[] = [
      { type: "tool-output-available", toolCallId: "c4", output: { cancelled: true } },
    ];
    const after = await messageOf(stored.id, stored, more);
    expect(after.parts.at(-1)).toMatchObject({ state: "output-available", output: { cancelled: true } });
    expect(plain(stored)).toEqual(before);
  });
});

describe("a live turn", () => {
  const turn = (base?: AisleMessage) => new LiveTurn({ messageId: "m9", base } as unknown as Turn);
  const crumbs: UIMessageChunk[] = [
    { type: "start", messageId: "m9" },
    { type: "text-start", id: "t" },
    { type: "text-delta", id: "t", delta: "One " },
    { type: "text-delta", id: "t", delta: "two " },
  ];

  it("gives a late listener all that was said, in one piece, and the rest as it comes", async () => {
    const live = turn();
    const early = live.listen(false);
    for (const chunk of crumbs) live.push(chunk);
    const late = live.listen(true);
    live.push({ type: "text-delta", id: "t", delta: "three" });
    live.end();
    const [heard, caughtUp] = await Promise.all([chunksOfStream(early), chunksOfStream(late)]);
    expect(heard).toHaveLength(5);
    expect(caughtUp.filter((chunk) => chunk.type === "text-delta").map((chunk) => chunk.delta)).toEqual([
      "One two ",
      "three",
    ]);
    expect(await live.message()).toMatchObject({ id: "m9", parts: [{ text: "One two three" }] });
  });

  it("goes on when a listener leaves", async () => {
    const live = turn();
    const [stays, leaves] = [live.listen(false), live.listen(false)];
    await leaves.cancel();
    for (const chunk of crumbs) live.push(chunk);
    live.end();
    expect(await chunksOfStream(stays)).toHaveLength(4);
  });
});

describe("a turn that ended early", () => {
  const parts = [
    { type: "step-start" },
    {
      type: "tool-return_and_replace",
      toolCallId: "c1",
      state: "output-available",
      input: {},
      output: { runId: "r" },
      preliminary: true,
    },
    { type: "tool-list_orders", toolCallId: "c2", state: "input-available", input: {} },
    { type: "tool-get_order", toolCallId: "c3", state: "input-streaming" },
    {
      type: "tool-cancel_order",
      toolCallId: "c4",
      state: "approval-responded",
      input: {},
      approval: { id: "a", approved: true },
    },
    {
      type: "tool-cancel_order",
      toolCallId: "c5",
      state: "approval-responded",
      input: {},
      approval: { id: "b", approved: false },
    },
    {
      type: "tool-cancel_order",
      toolCallId: "c6",
      state: "approval-requested",
      input: {},
      approval: { id: "c" },
    },
    { type: "text", text: "Half an ans", state: "streaming" },
  ];
  const message = { id: "m", role: "assistant", parts } as unknown as AisleMessage;
  const statesOf = (settled: AisleMessage) =>
    settled.parts.map((part) => ("state" in part ? part.state : part.type));

  it("leaves nothing that looks as if it went on", () => {
    expect(statesOf(settle(message))).toEqual([
      "step-start",
      "output-available",
      "output-error",
      "output-error",
      "output-error",
      "output-denied",
      "approval-requested",
      "done",
    ]);
    expect(settle(message).parts[1]).not.toHaveProperty("preliminary");
  });

  it("keeps an answered card for the turn that carries it out", () => {
    expect(statesOf(settle(message, true)).slice(4, 6)).toEqual(["approval-responded", "approval-responded"]);
  });

  it("says so", () => {
    expect(markInterrupted(message).metadata?.error).toMatchObject({ code: "interrupted" });
  });

  it("is tried again without its unfinished words, and with its results", () => {
    const failed = {
      ...stored,
      metadata: { model: "Scripted", error: { code: "cut_off", message: "…" }, stopped: true },
      parts: [...stored.parts, { type: "step-start" }, { type: "text", text: "So I th" }],
    } as AisleMessage;
    expect(withoutUnfinishedWords(failed)).toEqual({ ...stored, metadata: { model: "Scripted" } });
    const onlyWords = { ...failed, parts: failed.parts.slice(-2) };
    expect(withoutUnfinishedWords(onlyWords).parts).toEqual([]);
  });
});
