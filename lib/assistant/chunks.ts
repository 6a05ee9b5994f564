import { isToolUIPart, readUIMessageStream, type UIMessageChunk } from "ai";
import { nameOf, type ToolPart } from "./confirmation";
import type { AisleMessage } from "./wire";

/** A stream of what is known already. */
export function streamOf<Item>(items: Iterable<Item>): ReadableStream<Item> {
  return new ReadableStream<Item>({
    start(controller) {
      for (const item of items) controller.enqueue(item);
      controller.close();
    },
  });
}

/** The message that these chunks make, going on from `base`. */
export async function messageOf(
  id: string,
  base: AisleMessage | undefined,
  chunks: readonly UIMessageChunk[],
): Promise<AisleMessage> {
  let message: AisleMessage = base ? structuredClone(base) : { id, role: "assistant", parts: [] };
  const stream = streamOf(chunks);
  for await (const snapshot of readUIMessageStream<AisleMessage>({
    message: structuredClone(message),
    stream,
  })) {
    message = snapshot;
  }
  return message;
}

/** The chunks that make a client build this message from nothing. */
export function chunksOf(message: AisleMessage): UIMessageChunk[] {
  return [
    { type: "start", messageId: message.id, messageMetadata: message.metadata },
    ...bodyOf(message.parts),
  ];
}

/**
 * The chunks that bring a client from an answered card to the stored end of its message.
 * The card itself is there; its outcome and all that followed is not.
 */
export function chunksAfterCard(message: AisleMessage, card: ToolPart): UIMessageChunk[] {
  const at = message.parts.findIndex((part) => isToolUIPart(part) && part.toolCallId === card.toolCallId);
  const next = message.parts.findIndex((part, index) => index > at && part.type === "step-start");
  return [
    { type: "start", messageId: message.id, messageMetadata: message.metadata },
    ...outcomeOf(card),
    ...(next < 0 ? [] : bodyOf(message.parts.slice(next))),
  ];
}

function bodyOf(parts: AisleMessage["parts"]): UIMessageChunk[] {
  const chunks: UIMessageChunk[] = [];
  let inStep = false;
  parts.forEach((part, index) => {
    if (part.type === "step-start") {
      if (inStep) chunks.push({ type: "finish-step" });
      chunks.push({ type: "start-step" });
      inStep = true;
    } else if (part.type === "text") {
      const id = `stored-${index}`;
      chunks.push({ type: "text-start", id }, { type: "text-delta", id, delta: part.text });
      chunks.push({ type: "text-end", id });
    } else if (isToolUIPart(part)) {
      chunks.push(...callOf(part as unknown as ToolPart), ...outcomeOf(part as unknown as ToolPart));
    }
  });
  if (inStep) chunks.push({ type: "finish-step" });
  return chunks;
}

function callOf(part: ToolPart): UIMessageChunk[] {
  const { toolCallId, approval } = part;
  const chunks: UIMessageChunk[] = [
    { type: "tool-input-available", toolCallId, toolName: nameOf(part), input: part.input },
  ];
  if (!approval) return chunks;
  chunks.push({
    type: "tool-approval-request",
    toolCallId,
    approvalId: approval.id,
    ...(approval.isAutomatic ? { isAutomatic: true } : {}),
    ...(approval.requestReason ? { reason: approval.requestReason } : {}),
    ...("inputSchemaInput" in approval ? { inputSchemaInput: approval.inputSchemaInput } : {}),
  });
  if (approval.approved !== undefined) {
    chunks.push({
      type: "tool-approval-response",
      approvalId: approval.id,
      approved: approval.approved,
      ...(approval.reason ? { reason: approval.reason } : {}),
    });
  }
  return chunks;
}

function outcomeOf(part: ToolPart): UIMessageChunk[] {
  const { toolCallId } = part;
  if (part.state === "output-available") {
    const preliminary = part.preliminary ? { preliminary: true } : {};
    return [{ type: "tool-output-available", toolCallId, output: part.output, ...preliminary }];
  }
  if (part.state === "output-error") {
    return [{ type: "tool-output-error", toolCallId, errorText: part.errorText ?? "" }];
  }
  return part.state === "output-denied" ? [{ type: "tool-output-denied", toolCallId }] : [];
}
