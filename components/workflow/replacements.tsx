"use client";

import type { ReturnView } from "@/lib/tools/returns.schema";
import type { Replacement } from "@/workflows/return-and-replace.schema";
import { Button } from "../ui/button";
import { ReplacementCards } from "./replacement-cards";
import { Replacing } from "./replacing";

/** What could replace a return, each a click away; once one was ordered, that order in their place. */
export function Replacements({
  rma,
  replacements,
  discount,
  reason,
}: {
  rma: string;
  /** Why it goes back. */
  reason?: ReturnView["reason"] | undefined;
  replacements: readonly Replacement[];
  discount?: { name: string; percent: number } | null;
}) {
  return (
    <Replacing rma={rma} reason={reason}>
      {(choose) => (
        <ReplacementCards
          replacements={replacements}
          discount={discount}
          action={({ name, variant }) =>
            choose && variant ? (
              <Button
                size="sm"
                variant="primary"
                className="w-full"
                onClick={() => choose({ name, variant })}
              >
                Replace with this
              </Button>
            ) : null
          }
        />
      )}
    </Replacing>
  );
}
