import Link from "next/link";
import type { ReactNode } from "react";
import type { OrderLineView } from "@/lib/tools/orders.schema";
import { Badge } from "../ui/badge";
import { optionText } from "../ui/marks";
import { Money } from "../ui/money";
import { Picture } from "../ui/picture";

/** An order's lines; `note` says more about one, `action` what can be done with it. */
export function OrderLines({
  lines,
  currency,
  note,
  action,
}: {
  lines: readonly OrderLineView[];
  currency: string;
  note?: (line: OrderLineView) => ReactNode;
  action?: (line: OrderLineView) => ReactNode;
}) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.id} className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-3.5">
          <Picture src={line.image} size={60} />
          <div className="min-w-40 flex-1">
            <Link
              href={`/products/${line.productSlug}`}
              className="font-medium underline-offset-2 hover:underline"
            >
              {line.name}
            </Link>
            <p className="text-sm text-ink-soft">
              {[optionText(line.options), `${line.quantity} × `].filter(Boolean).join(" · ")}
              <Money cents={line.unitPriceCents} currency={currency} />
              {line.discountCents > 0 ? (
                <>
                  {" · "}
                  <Money cents={-line.discountCents} currency={currency} /> discount
                </>
              ) : null}
            </p>
            {note?.(line)}
            {line.returnedQuantity > 0 ? (
              <Badge tone="sea" className="mt-1">
                {line.returnedQuantity === line.quantity
                  ? "Returned"
                  : `${line.returnedQuantity} of ${line.quantity} returned`}
              </Badge>
            ) : null}
          </div>
          <Money
            cents={line.unitPriceCents * line.quantity - line.discountCents}
            currency={currency}
            className="text-sm font-semibold"
          />
          {action ? (
            <div className="w-full pl-[4.5rem] empty:hidden sm:w-auto sm:pl-0">{action(line)}</div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
