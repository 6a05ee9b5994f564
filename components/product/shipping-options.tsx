import type { EstimateShippingOutput } from "@/lib/tools/inventory.schema";
import { Money } from "../ui/money";

const services = { standard: "Standard", express: "Express", overnight: "Overnight" } as const;

/** Ways to get it delivered, cheapest first. */
export function ShippingOptions({ shipping }: { shipping: EstimateShippingOutput }) {
  if (shipping.options.length === 0) {
    return (
      <p className="text-sm text-ink-soft">No warehouse can send it to the {shipping.toRegion} region now.</p>
    );
  }
  return (
    <ul className="font-mono text-[0.8125rem]">
      {shipping.options.map((option) => (
        <li key={`${option.service}-${option.fromRegion}`} className="flex items-baseline py-0.5">
          <span>
            {services[option.service]}{" "}
            <span className="text-ink-soft">{days(option.minDays, option.maxDays)}</span>
          </span>
          <span aria-hidden className="leader" />
          {option.priceCents === 0 ? (
            <span>free</span>
          ) : (
            <Money cents={option.priceCents} currency={shipping.currency} />
          )}
        </li>
      ))}
    </ul>
  );
}

function days(min: number, max: number): string {
  if (max <= 1) return "next day";
  return min === max ? `${max} days` : `${min}–${max} days`;
}
