import { LoaderCircle } from "lucide-react";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";

const variants = {
  primary: "bg-pine text-on-pine hover:brightness-110 active:brightness-95 shadow-shelf",
  secondary: "bg-surface text-ink border border-line-strong/60 hover:border-line-strong hover:bg-sunken",
  ghost: "text-ink hover:bg-sunken",
  danger: "bg-tomato text-on-tomato hover:brightness-110 active:brightness-95",
  marigold: "bg-marigold text-on-marigold hover:brightness-105 active:brightness-95 shadow-shelf",
} as const;

const sizes = {
  sm: "h-9 px-3 text-sm gap-1.5 max-sm:min-h-11",
  md: "h-11 px-4 text-[0.9375rem] gap-2",
  lg: "h-12 px-5 text-base gap-2",
  icon: "size-11 sm:size-10 shrink-0",
} as const;

export interface ButtonProps extends ComponentProps<"button"> {
  variant?: keyof typeof variants;
  size?: keyof typeof sizes;
  /** Shows a spinner and refuses further presses; the label stays, so the name does not change. */
  busy?: boolean;
  /** Renders the single child (a link, for example) with the button's looks. */
  asChild?: boolean;
}

/** A button of at least 44 px on touch screens. */
export function Button({
  variant = "secondary",
  size = "md",
  busy = false,
  asChild = false,
  className,
  children,
  disabled,
  type,
  ...props
}: ButtonProps) {
  const classes = cn(
    "inline-flex items-center justify-center rounded-lg font-medium whitespace-nowrap select-none transition-[background-color,border-color,filter,transform] duration-150 active:translate-y-px",
    "disabled:opacity-55 disabled:cursor-not-allowed disabled:active:translate-y-0 focus-visible:rounded-lg",
    variants[variant],
    sizes[size],
    className,
  );
  if (asChild) {
    return (
      <Slot.Root className={classes} {...props}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      type={type ?? "button"}
      className={classes}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      {...props}
    >
      {busy ? <LoaderCircle aria-hidden className="size-4 animate-spin" /> : null}
      {children}
    </button>
  );
}
