import type { ReactNode } from "react";
import { LogoMark } from "../ui/logo";

/** What one side says. The assistant's words stand on the page itself; the shopper's in a bubble at the right. */
export function MessageBubble({
  from,
  id,
  children,
}: {
  from: "user" | "assistant";
  /** What a link to it names. */
  id?: string;
  children: ReactNode;
}) {
  if (from === "user") {
    return (
      <article id={id} aria-label="You" className="group flex scroll-mt-4 animate-rise justify-end">
        <div className="max-w-[85%] rounded-2xl rounded-br-md bg-sign group-target:outline-2 group-target:outline-offset-2 group-target:outline-marigold px-4 py-2.5 text-[0.9375rem] leading-relaxed whitespace-pre-wrap break-words text-on-sign">
          {children}
        </div>
      </article>
    );
  }
  return (
    <article aria-label="Aisle" className="flex animate-rise gap-3">
      <LogoMark className="mt-0.5 hidden size-7 shrink-0 sm:block" />
      <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] gap-3.5">{children}</div>
    </article>
  );
}

/** Three price-tag eyelets while the answer has not begun. */
export function TypingIndicator() {
  return (
    <p role="status" className="flex h-7 items-center gap-1.5">
      <span className="sr-only">Aisle is thinking</span>
      {[0, 160, 320].map((delay) => (
        <span
          key={delay}
          aria-hidden
          className="size-2 animate-breathe rounded-full bg-pine"
          style={{ animationDelay: `${delay}ms` }}
        />
      ))}
    </p>
  );
}
