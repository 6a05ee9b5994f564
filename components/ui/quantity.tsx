"use client";

import { Minus, Plus } from "lucide-react";
import { cn } from "./cn";

/** A stepper between `min` and `max`, both included. */
export function Quantity({
  value,
  onChange,
  min = 1,
  max,
  label = "Quantity",
  disabled,
  className,
}: {
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max: number;
  label?: string;
  disabled?: boolean;
  className?: string;
}) {
  const step =
    "grid size-11 sm:size-9 place-items-center text-ink hover:bg-sunken disabled:opacity-40 disabled:cursor-not-allowed";
  return (
    <fieldset
      aria-label={label}
      className={cn(
        "inline-flex items-center overflow-hidden rounded-lg border border-line-strong bg-surface",
        className,
      )}
      disabled={disabled}
    >
      <button
        type="button"
        className={step}
        aria-label={`Fewer: ${label}`}
        disabled={value <= min}
        onClick={() => onChange(value - 1)}
      >
        <Minus aria-hidden className="size-4" />
      </button>
      <output className="figures w-9 text-center text-sm" aria-live="polite">
        {value}
      </output>
      <button
        type="button"
        className={step}
        aria-label={`More: ${label}`}
        disabled={value >= max}
        onClick={() => onChange(value + 1)}
      >
        <Plus aria-hidden className="size-4" />
      </button>
    </fieldset>
  );
}
