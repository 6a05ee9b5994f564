"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { Button } from "./button";
import { cn } from "./cn";

const veil = "fixed inset-0 z-40 bg-black/45 animate-fade";

export interface OverlayProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A modal window: centred on a desk, rising from the bottom edge on a phone. */
export function Dialog({ open, onOpenChange, title, description, children, className }: OverlayProps) {
  const focusBack = useFocusBack();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={veil} />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          {...focusBack}
          className={cn(
            "fixed z-50 flex flex-col bg-paper shadow-lift animate-drawer outline-none",
            "inset-x-0 bottom-0 max-h-[92dvh] rounded-t-2xl",
            "sm:inset-auto sm:left-1/2 sm:top-1/2 sm:w-[min(34rem,calc(100vw-2rem))] sm:max-h-[88dvh] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-2xl",
            className,
          )}
        >
          <header
            className={cn(
              "flex justify-between gap-3 border-b border-line px-5 py-3.5",
              description ? "items-start" : "items-center",
            )}
          >
            <div className="min-w-0">
              <Radix.Title className="font-display text-lg font-semibold leading-snug">{title}</Radix.Title>
              {description ? (
                <Radix.Description className="text-sm text-ink-soft">{description}</Radix.Description>
              ) : null}
            </div>
            <CloseButton />
          </header>
          <div className="min-h-0 overflow-y-auto px-5 py-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
            {children}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Gives the focus back to what opened a dialog: the library does so only for a trigger of its own. */
function useFocusBack() {
  const opener = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      opener.current = document.activeElement;
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      if (opener.current instanceof HTMLElement) opener.current.focus();
    },
  };
}

/** A panel from the left edge: the phone's navigation. */
export function Sheet({ open, onOpenChange, title, children, className }: OverlayProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={veil} />
        <Radix.Content
          aria-describedby={undefined}
          className={cn(
            "fixed inset-y-0 left-0 z-50 flex w-[min(20rem,86vw)] flex-col bg-paper shadow-lift animate-sheet outline-none",
            className,
          )}
        >
          <Radix.Title className="sr-only">{title}</Radix.Title>
          <div className="absolute right-2 top-2">
            <CloseButton />
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function CloseButton() {
  return (
    <Radix.Close asChild>
      <Button variant="ghost" size="icon" aria-label="Close" className="-my-1 -mr-2 shrink-0">
        <X aria-hidden className="size-5" />
      </Button>
    </Radix.Close>
  );
}
