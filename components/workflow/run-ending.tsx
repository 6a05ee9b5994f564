import type { RunView } from "@/lib/engine/wire";
import { DayTime } from "../ui/time";

/** In one sentence: what the run waits for, why it ended early, or what failed. Nothing for a plain success. */
export function RunEnding({ run }: { run: RunView }) {
  if (run.status === "waiting") {
    return (
      <p className="mt-3 rounded-lg bg-sea-soft px-3 py-2.5 text-sm text-sea-text">
        Waiting for the shop
        {run.waitingSince ? (
          <>
            {" since "}
            <DayTime at={run.waitingSince} />
          </>
        ) : null}
        . You can leave this page: it goes on by itself.
      </p>
    );
  }
  if (run.status === "exited") {
    return (
      <p className="mt-3 rounded-lg bg-sunken px-3 py-2.5 text-sm">{run.exitMessage ?? run.exitReason}</p>
    );
  }
  if (run.status === "failed") {
    return (
      <p role="alert" className="mt-3 rounded-lg bg-tomato-soft px-3 py-2.5 text-sm">
        <span className="font-semibold text-tomato-text">This could not be finished.</span>{" "}
        {run.error?.message}
        <Undone run={run} />
      </p>
    );
  }
  if (run.status === "cancelled") {
    return (
      <p className="mt-3 rounded-lg bg-sunken px-3 py-2.5 text-sm">
        It was cancelled.
        <Undone run={run} />
      </p>
    );
  }
  return null;
}

/** Says so when everything the run had done was taken back. */
function Undone({ run }: { run: RunView }) {
  const undone = run.steps.flatMap(({ compensation }) => compensation ?? []);
  if (undone.length === 0 || undone.some(({ status }) => status !== "completed")) return null;
  return (
    <span className="mt-1 block text-ink-soft">
      What had been done for it was undone: nothing of it is left.
    </span>
  );
}
