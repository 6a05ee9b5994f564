"use client";

import { Button } from "./button";
import { ErrorState } from "./states";

/** A page that could not be made: what to do, and the reference that the desk can look up. */
export function PageProblem({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <div className="mx-auto grid min-h-[70dvh] max-w-lg place-items-center px-4">
      <ErrorState
        title="This page could not be opened"
        action={
          <Button size="sm" onClick={retry}>
            Try again
          </Button>
        }
      >
        It is our fault, not yours. Nothing you did is lost.
        {error.digest ? (
          <span className="figures mt-1 block text-xs text-ink-soft">Reference {error.digest}</span>
        ) : null}
      </ErrorState>
    </div>
  );
}
