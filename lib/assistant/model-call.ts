import { convertToModelMessages, isStepCount, streamText, toUIMessageStream, type UIMessageChunk } from "ai";
import type { SignedInPerson } from "@/lib/auth/people";
import { explainClosedCards } from "./confirmation";
import { confirmedCallModel } from "./confirmed-call";
import { instructions } from "./instructions";
import { callKey } from "./origin";
import { settle } from "./settle";
import type { Staff } from "./staff";
import { offerTools } from "./tools";
import type { Turn } from "./transcript";

const MAX_STEPS = 8;
/** A local model may have to be loaded first; silence in the middle of an answer is shorter. In ms. */
const FIRST_CHUNK_MS = 120_000;
const NEXT_CHUNK_MS = 60_000;

/**
 * The model's side of a turn: what it is told, which tools it has, and what comes of it as chunks.
 * @param onFailure hears of a failed model call; the stream then ends
 */
export async function modelStream(
  person: SignedInPerson,
  turn: Turn,
  signal: AbortSignal,
  staff: Staff,
  onFailure: (error: unknown) => void,
): Promise<ReadableStream<UIMessageChunk>> {
  const { confirmed } = turn;
  const confirmedId = confirmed && `${confirmed.repeats.toolCallId}-confirmed`;
  const { tools, needsConfirmation } = offerTools(
    {
      person,
      conversationId: turn.conversationId,
      keyOf: (toolCallId) => {
        const call =
          confirmed && toolCallId === confirmedId
            ? confirmed.repeats
            : { messageId: turn.messageId, toolCallId };
        return callKey(turn.conversationId, call.messageId, call.toolCallId);
      },
    },
    staff.workflows,
    staff.runs,
  );
  const answered = new Set(
    turn.base?.parts.flatMap((part) => ("toolCallId" in part && part.approval ? [part.toolCallId] : [])),
  );
  let asked: string | undefined;
  const today = new Date().toISOString().slice(0, 10);
  const history = turn.history.map((message) =>
    explainClosedCards(settle(message, message.id === turn.base?.id)),
  );

  const result = streamText({
    model: staff.model.model,
    instructions: instructions(today, person.name.split(" ")[0] ?? person.name),
    messages: await convertToModelMessages(history, { tools, ignoreIncompleteToolCalls: true }),
    tools,
    toolApproval: ({ toolCall: { toolCallId, toolName } }) => {
      if (!needsConfirmation(toolName)) return undefined;
      if (toolCallId === confirmedId) return { type: "approved", reason: "Confirmed in words" };
      if (answered.has(toolCallId)) return "user-approval";
      asked ??= toolCallId;
      if (asked === toolCallId) return "user-approval";
      return {
        type: "denied",
        reason: "One card at a time: call this again when the other one is answered.",
      };
    },
    prepareStep: ({ stepNumber }) => {
      if (stepNumber === 0 && confirmed && confirmedId) {
        return { model: confirmedCallModel(confirmed, confirmedId) };
      }
      return stepNumber === MAX_STEPS - 1 ? { toolChoice: "none" } : {};
    },
    stopWhen: isStepCount(MAX_STEPS),
    maxRetries: 1,
    timeout: { firstChunkMs: FIRST_CHUNK_MS, chunkMs: NEXT_CHUNK_MS },
    abortSignal: signal,
    onError: ({ error }) => onFailure(error),
  });
  return toUIMessageStream({
    stream: result.stream,
    tools,
    sendReasoning: false,
    generateMessageId: () => turn.messageId,
    messageMetadata: ({ part }) => (part.type === "start" ? { model: staff.model.label } : undefined),
    onError: () => "",
    redactToolErrors: false,
  });
}
