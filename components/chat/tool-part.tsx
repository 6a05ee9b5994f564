"use client";

import { LiveRun } from "../workflow/live-run";
import { ConfirmPart } from "./confirm-part";
import type { AnswerCard } from "./message-view";
import { type ToolPart, toolName } from "./part";
import { ToolFailure, ToolProgress } from "./tool-line";
import { ToolResult } from "./tool-result";

/** A tool's or workflow's part of a message, in whatever state it is. */
export function ToolPartView({
  part,
  open,
  streaming,
  onAnswer,
}: {
  part: ToolPart;
  /** Its card can still be answered. */
  open: boolean;
  streaming: boolean;
  onAnswer: AnswerCard;
}) {
  switch (part.state) {
    case "input-streaming":
    case "input-available":
      return streaming ? <ToolProgress tool={toolName(part)} /> : null;
    case "approval-requested":
      return <ConfirmPart part={part} state={open ? "pending" : "declined"} onAnswer={onAnswer} />;
    case "approval-responded":
      if (!part.approval.approved) return <ConfirmPart part={part} state="declined" onAnswer={onAnswer} />;
      return streaming ? (
        <ToolProgress tool={toolName(part)} />
      ) : (
        <ConfirmPart part={part} state="approved" onAnswer={onAnswer} />
      );
    case "output-denied":
      return <ConfirmPart part={part} state="declined" onAnswer={onAnswer} />;
    case "output-error":
      return <ToolFailure message={part.errorText.replace(/^[a-z_]+: /, "")} />;
    case "output-available":
      if (
        part.type === "tool-return_and_replace" ||
        part.type === "tool-order_replacement" ||
        part.type === "tool-pre_purchase_research"
      ) {
        return <LiveRun id={part.output.runId} initial={part.output.run} />;
      }
      if (part.type === "tool-cancel_order" && "runId" in part.output)
        return <LiveRun id={part.output.runId} initial={part.output.run} />;
      return <ToolResult part={part} />;
  }
}
