import { cn } from "../ui/cn";

/** Things one could say next, each a press away. */
export function SuggestionChips({
  suggestions,
  onPick,
  disabled,
  className,
}: {
  suggestions: readonly string[];
  onPick: (text: string) => void;
  disabled?: boolean;
  className?: string;
}) {
  if (suggestions.length === 0) return null;
  return (
    <ul aria-label="Suggestions" className={cn("flex flex-wrap gap-2", className)}>
      {suggestions.map((suggestion) => (
        <li key={suggestion}>
          <button
            type="button"
            disabled={disabled}
            onClick={() => onPick(suggestion)}
            className="min-h-11 rounded-full border border-line-strong/60 bg-surface px-4 py-1.5 text-left text-sm transition-colors hover:border-pine hover:bg-pine-soft disabled:opacity-50 sm:min-h-9"
          >
            {suggestion}
          </button>
        </li>
      ))}
    </ul>
  );
}
