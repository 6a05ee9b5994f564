"use client";

import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";

/** A word of help for a control that has its own accessible name already. */
export function Tooltip({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={250}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            sideOffset={6}
            className="z-50 max-w-64 animate-fade rounded-md bg-ink px-2.5 py-1.5 text-xs text-paper shadow-lift"
          >
            {label}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
