"use client";

import { Printer } from "lucide-react";
import { Button } from "./button";

/** Prints the page; what only makes sense on a screen stays away from the paper. */
export function PrintButton() {
  return (
    <Button data-print="hide" onClick={() => window.print()}>
      <Printer aria-hidden className="size-4" />
      Print
    </Button>
  );
}
