import { Cpu } from "lucide-react";
import { Tooltip } from "../ui/tooltip";

/** Which model is answering. */
export function ModelBadge({ label, builtIn }: { label: string; builtIn: boolean }) {
  const help = builtIn
    ? "The model that ships with Aisle. It needs no network and sends nothing anywhere."
    : "A language model reached over the network answers here.";
  return (
    <Tooltip label={help}>
      <button
        type="button"
        className="inline-flex min-h-11 items-center gap-1.5 rounded-md px-1.5 text-xs text-ink-soft sm:min-h-8"
      >
        <Cpu aria-hidden className="size-3.5" />
        {label}
      </button>
    </Tooltip>
  );
}
