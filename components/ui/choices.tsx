import type { ReactNode } from "react";
import { cn } from "./cn";

export interface Choice<T extends string> {
  value: T;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

/** One of a few, each with a line of explanation: real radio buttons under the looks. */
export function Choices<T extends string>({
  legend,
  name,
  value,
  onChange,
  options,
  disabled,
  className,
}: {
  legend: ReactNode;
  name: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly Choice<T>[];
  disabled?: boolean;
  className?: string;
}) {
  return (
    <fieldset className={cn("grid gap-2", className)} disabled={disabled}>
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {options.map((option) => (
          <label
            key={option.value}
            className={cn(
              "flex min-h-11 items-start gap-2.5 rounded-lg border border-line-strong/60 bg-surface px-3 py-2.5 transition-colors",
              "has-checked:border-pine has-checked:bg-pine-soft has-disabled:opacity-55 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-pine",
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
              className="mt-0.5 size-4 shrink-0 accent-pine outline-none"
            />
            <span className="min-w-0 text-sm">
              <span className="font-medium">{option.label}</span>
              {option.hint ? <span className="block text-xs text-ink-soft">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
