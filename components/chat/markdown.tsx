"use client";

import { Streamdown } from "streamdown";
import { cn } from "../ui/cn";

/** Markdown that may still be arriving. */
export function Markdown({
  children,
  streaming = false,
  className,
}: {
  children: string;
  streaming?: boolean;
  className?: string;
}) {
  return (
    <Streamdown
      controls={false}
      isAnimating={streaming}
      parseIncompleteMarkdown={streaming}
      className={cn(
        "text-[0.9375rem] leading-relaxed [&_a]:text-pine-text [&_a]:underline [&_a]:underline-offset-2",
        className,
      )}
    >
      {children}
    </Streamdown>
  );
}
