import type { LineEligibility } from "@/lib/tools/returns.schema";
import { optionText } from "../ui/marks";
import { Money } from "../ui/money";
import { Picture } from "../ui/picture";
import { Quantity } from "../ui/quantity";

/** A line that is asked to go back, with its money or why not. */
export function RequestedLine({
  line,
  currency,
  onQuantity,
}: {
  line: LineEligibility;
  currency: string;
  onQuantity?: (quantity: number) => void;
}) {
  return (
    <div className="flex items-center gap-3">
      <Picture src={line.image} size={48} />
      <div className="min-w-0 flex-1 font-sans text-sm">
        <p className="font-medium">
          {line.quantity} × {line.name}
        </p>
        <p className="text-xs text-ink-soft">
          {[optionText(line.options), line.message].filter(Boolean).join(" · ")}
        </p>
        {onQuantity && line.returnableQuantity > 1 ? (
          <Quantity
            className="mt-1.5"
            label={`Quantity of ${line.name}`}
            value={line.quantity}
            max={line.returnableQuantity}
            onChange={onQuantity}
          />
        ) : null}
      </div>
      {line.eligible ? <Money cents={line.refundCents} currency={currency} /> : null}
    </div>
  );
}
