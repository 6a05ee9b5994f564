import { convertToModelMessages, isStepCount, streamText, toUIMessageStream, type UIMessageChunk } from "ai";
import type { SignedInPerson } from "@/lib/auth/people";
import { conflict } from "@/lib/http/errors";
import { streamOf } from "./chunks";
import { explainClosedCards, nameOf } from "./confirmation";
import { confirmedCallModel } from "./confirmed-call";
import { instructions } from "./instructions";
import { LiveTurn, liveTurns } from "./live-turns";
import type { AssistantModel } from "./model";
import type { Incoming } from "./request";
import { settle } from "./settle";
import { unreadableInput } from "./tool-failure";
import { offerTools, schemaOf } from "./tools";
import { beginTurn, endTurn, HEARTBEAT_MS, refreshTurn, saveMessage, type Turn } from "./transcript";
import { modelError, type TurnError, turnError } from "./turn-errors";
import type { OfferedWorkflow, Runs } from "./workflow-tools";

const MAX_STEPS = 8;
/** Text is written down at least this often while it streams, in ms. */
const SAVE_EVERY_MS = 2_000;
/** A local model may have to be loaded first; silence in the middle of an answer is shorter. In ms. */
const FIRST_CHUNK_MS = 120_000;
const NEXT_CHUNK_MS = 60_000;

/** What a turn works with. */
export interface Staff {
  model: AssistantModel;
  workflows: readonly OfferedWorkflow[];
  runs: Runs;
}

/**
 * One turn: writes down what came in, lets the model answer with its tools, and streams the answer. The turn goes on
 * when its client leaves.
 * @throws HttpError 404, 409 or 400 as {@link beginTurn} does
 */
export async function takeTurn(
  person: SignedInPerson,
  incoming: Incoming,
  staff: Staff,
): Promise<ReadableStream<UIMessageChunk>> {
  const beginning = await beginTurn(person.id, incoming, schemaOf(staff.workflows));
  if ("replay" in beginning) return streamOf(beginning.replay);
  if ("join" in beginning) {
    const live = liveTurns.get(incoming.conversationId);
    if (live?.turn.turnId !== beginning.join.turnId) {
      throw conflict("I am answering this already. Reload the page in a moment to see it.");
    }
    return live.listen(beginning.join.fromStart);
  }
  const live = new LiveTurn(beginning);
  liveTurns.set(incoming.conversationId, live);
  const answer = live.listen(beginning.fromStart);
  void runTurn(person, live, staff);
  return answer;
}

/** Runs a turn to its end, whatever happens. */
async function runTurn(person: SignedInPerson, live: LiveTurn, staff: Staff): Promise<void> {
  const { turn } = live;
  const heartbeat = setInterval(() => {
    refreshTurn(turn).then(
      (held) => held || live.stop("lost"),
      (error) => console.warn("A turn could not tell that it is alive", error),
    );
  }, HEARTBEAT_MS);
  heartbeat.unref();
  try {
    const ending = await converse(person, live, staff).catch((error) => {
      console.error("A turn failed", error);
      return { error: turnError("internal") } satisfies Ending;
    });
    await conclude(live, ending);
  } catch (error) {
    console.error("A turn could not be written down", error);
    live.push({ type: "error", errorText: turnError("internal").message });
  } finally {
    clearInterval(heartbeat);
    if (liveTurns.get(turn.conversationId) === live) liveTurns.delete(turn.conversationId);
    live.end();
  }
}

/** How a turn ended: by itself, with the chunk that says so, or early. */
interface Ending {
  finish?: UIMessageChunk;
  error?: TurnError;
}

/** Lets the model talk and call tools, and passes on and writes down what comes of it. */
async function converse(person: SignedInPerson, live: LiveTurn, staff: Staff): Promise<Ending> {
  const { turn } = live;
  let failure: unknown;
  const noteFailure = (error: unknown) => {
    failure ??= error;
  };
  const reader = (await modelStream(person, live, staff, noteFailure)).getReader();
  let savedAt = Date.now();
  let saidInStep = false;
  let finish: UIMessageChunk | undefined;
  for (;;) {
    const chunk = await nextChunk(reader, noteFailure);
    if (!chunk) break;
    if (chunk.type === "finish") finish = chunk;
    if (chunk.type === "finish" || chunk.type === "error" || chunk.type === "abort") continue;
    if (chunk.type === "start-step") saidInStep = false;
    if (chunk.type === "text-delta" || chunk.type === "tool-input-start") saidInStep = true;
    live.push(chunk.type === "tool-input-error" ? { ...chunk, errorText: unreadableInput } : chunk);
    if (chunk.type === "start" && turn.edited) live.push(editedInput(turn.edited));
    if (isWorthSaving(chunk, Date.now() - savedAt)) {
      savedAt = Date.now();
      if (!(await saveMessage(turn, await live.message()))) live.stop("lost");
    }
  }
  if (live.signal.aborted) return {};
  const whole =
    finish?.type === "finish" && finish.finishReason !== "error" && finish.finishReason !== "other";
  return whole && !failure ? { finish } : { error: modelError(failure, saidInStep) };
}

/** The next chunk; undefined at the end, be it a good or a bad one. */
async function nextChunk(
  reader: ReadableStreamDefaultReader<UIMessageChunk>,
  onFailure: (error: unknown) => void,
): Promise<UIMessageChunk | undefined> {
  try {
    return (await reader.read()).value;
  } catch (error) {
    onFailure(error);
    return undefined;
  }
}

/** The client's card shows what was asked for; what the shopper changed on it comes from here. */
const editedInput = (card: NonNullable<Turn["edited"]>): UIMessageChunk => ({
  type: "tool-input-available",
  toolCallId: card.toolCallId,
  toolName: nameOf(card),
  input: card.input,
});

const isWorthSaving = (chunk: UIMessageChunk, sinceMs: number) =>
  chunk.type === "finish-step" ||
  chunk.type.startsWith("tool-output-") ||
  (chunk.type === "text-delta" && sinceMs > SAVE_EVERY_MS);

async function modelStream(
  person: SignedInPerson,
  live: LiveTurn,
  staff: Staff,
  onFailure: (error: unknown) => void,
): Promise<ReadableStream<UIMessageChunk>> {
  const { turn } = live;
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
        return `chat:${turn.conversationId}:${call.messageId}:${call.toolCallId}`;
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
    abortSignal: live.signal,
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

/** Writes down how the turn ended, frees the conversation, and only then tells the listeners. */
async function conclude(live: LiveTurn, { finish, error }: Ending): Promise<void> {
  const stopped = live.signal.aborted;
  if (stopped || error) {
    const messageMetadata = error && !stopped ? { error } : { stopped: true };
    live.push({ type: "message-metadata", messageMetadata });
  }
  const message = await live.message();
  const whole = finish ? message : settle(message);
  await endTurn(live.turn, whole);
  if (stopped) live.push({ type: "abort", reason: "stopped" });
  else if (error) live.push({ type: "error", errorText: error.message });
  else if (finish) live.push(finish);
}
