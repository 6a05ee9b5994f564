import type { RunView } from "@/lib/engine/wire";

/**
 * Whether *Go on from here* has something to offer: after a failure always, after a cancellation where something was
 * finished that still stands. A run that had finished nothing, or was undone whole, is started anew instead.
 */
export function canGoOn({ status, steps }: Pick<RunView, "status" | "steps">): boolean {
  if (status === "failed") return true;
  return (
    status === "cancelled" &&
    steps.some((step) => step.status === "completed" && step.compensation?.status !== "completed")
  );
}
