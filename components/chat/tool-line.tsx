import { TriangleAlert } from "lucide-react";
import type { ToolName } from "./tool-words";
import { toolWords } from "./tool-words";

/** What the assistant is doing now, in the shop's words. */
export function ToolProgress({ tool }: { tool: string }) {
  return (
    <p role="status" className="flex items-center gap-2 text-sm text-ink-soft">
      <span
        aria-hidden
        className="size-2 animate-breathe rounded-full bg-marigold ring-1 ring-marigold-text"
      />
      {tool in toolWords ? toolWords[tool as ToolName] : "Looking it up…"}
    </p>
  );
}

/** A lookup that did not work, said plainly. */
export function ToolFailure({ message }: { message: string }) {
  return (
    <p role="alert" className="flex items-start gap-2 rounded-lg bg-tomato-soft px-3 py-2.5 text-sm">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-tomato-text" />
      <span className="min-w-0">{message}</span>
    </p>
  );
}
