"use client";

import { ArrowDown } from "lucide-react";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button } from "../ui/button";

/** How long after the page opened late content may still push the newest message down, in ms. */
const settleMs = 1_500;
const topMargin = 16;

/**
 * Scrolls a conversation the way it is read: an old one opens at its end, or at the message that its
 * address names; a new question goes to the top and its answer
 * unfolds below it, so that a verdict or a timeline is not pushed out of sight by the cards that follow.
 */
export function ConversationScroll({
  earlier,
  turn,
  turnId,
}: {
  /** All turns but the newest. */
  earlier: ReactNode;
  /** The newest question with its answer. */
  turn: ReactNode;
  /** Of the newest question. */
  turnId: string | undefined;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const newest = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(false);
  const [below, setBelow] = useState(false);
  const firstTurn = useRef(turnId);
  const opensAtEnd = useRef(Boolean(earlier));

  useLayoutEffect(() => {
    const box = scroller.current;
    const content = newest.current?.parentElement;
    if (!box || !content || !opensAtEnd.current) return;
    const linked = document.getElementById(window.location.hash.slice(1));
    const toEnd = () =>
      linked
        ? linked.scrollIntoView({ block: "start", behavior: "instant" })
        : box.scrollTo({ top: box.scrollHeight, behavior: "instant" });
    toEnd();
    const observer = new ResizeObserver(toEnd);
    observer.observe(content);
    const stop = () => observer.disconnect();
    const timer = setTimeout(stop, settleMs);
    for (const kind of ["wheel", "touchstart", "pointerdown", "keydown"])
      box.addEventListener(kind, stop, { once: true, passive: true });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);

  useLayoutEffect(() => {
    if (turnId === firstTurn.current) return;
    firstTurn.current = undefined;
    setAsked(true);
    const frame = requestAnimationFrame(() => {
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      scroller.current?.scrollTo({
        top: (newest.current?.offsetTop ?? 0) - topMargin,
        behavior: calm ? "instant" : "smooth",
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [turnId]);

  useEffect(() => {
    const mark = end.current;
    if (!mark) return;
    const observer = new IntersectionObserver(
      ([entry]) =>
        setBelow(
          Boolean(
            entry && !entry.isIntersecting && entry.boundingClientRect.top > (entry.rootBounds?.bottom ?? 0),
          ),
        ),
      { root: scroller.current },
    );
    observer.observe(mark);
    return () => observer.disconnect();
  }, []);

  return (
    <div className="relative min-h-0 flex-1">
      <div ref={scroller} className="absolute inset-0 overflow-y-auto overflow-x-clip [container-type:size]">
        <div className="relative mx-auto flex min-h-full w-full max-w-3xl flex-col gap-6 px-4 pb-6 pt-5">
          {earlier}
          <div
            ref={newest}
            className={`flex flex-1 flex-col gap-6 ${asked ? "min-h-[calc(100cqh-2.5rem)]" : ""}`}
          >
            {turn}
            <div ref={end} aria-hidden className="h-px shrink-0" />
          </div>
        </div>
      </div>
      {below ? (
        <Button
          size="icon"
          aria-label="Scroll to the newest message"
          onClick={() => end.current?.scrollIntoView({ block: "end", behavior: "smooth" })}
          className="absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full shadow-lift"
        >
          <ArrowDown aria-hidden className="size-5" />
        </Button>
      ) : null}
    </div>
  );
}
