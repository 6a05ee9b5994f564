import { CircleCheck, CircleX } from "lucide-react";
import type { ReactNode } from "react";
import type { CheckReturnEligibilityOutput, LineEligibility } from "@/lib/tools/returns.schema";
import { Card, CardHead } from "../ui/card";
import { optionText } from "../ui/marks";
import { Money } from "../ui/money";
import { Picture } from "../ui/picture";

/** Per line: can it go back, until when, for how much; else why not. */
export function ReturnEligibility({
  eligibility,
  action,
}: {
  eligibility: CheckReturnEligibilityOutput;
  action?: (line: LineEligibility) => ReactNode;
}) {
  return (
    <Card>
      <CardHead title={`Returning from ${eligibility.order}`} />
      <p className="px-4 pt-3 text-sm">{eligibility.reason}</p>
      <ul className="divide-y divide-line">
        {eligibility.lines.map((line) => (
          <li key={line.line} className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-3">
            <Picture src={line.image} size={48} className={line.eligible ? undefined : "opacity-60"} />
            <div className="min-w-40 flex-1 text-sm">
              <p className="font-medium">{line.name}</p>
              {optionText(line.options) ? <p className="text-ink-soft">{optionText(line.options)}</p> : null}
              <p className="mt-1 flex items-start gap-1.5">
                {line.eligible ? (
                  <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-pine-text" />
                ) : (
                  <CircleX aria-hidden className="mt-0.5 size-4 shrink-0 text-tomato-text" />
                )}
                <span>{line.message}</span>
              </p>
            </div>
            {line.eligible ? (
              <div className="text-right text-sm">
                <Money
                  cents={line.refundCents - line.feeCents}
                  currency={eligibility.currency}
                  className="font-semibold"
                />
                {line.feeCents > 0 ? (
                  <span className="block text-xs text-ink-soft">
                    after a <Money cents={line.feeCents} currency={eligibility.currency} /> fee
                  </span>
                ) : null}
              </div>
            ) : null}
            {action ? <div className="w-full empty:hidden sm:w-auto">{action(line)}</div> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
