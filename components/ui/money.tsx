import { cn } from "./cn";

/** "$1,299.00" for 129900 cents. */
export function formatMoney(cents: number, currency = "USD"): string {
  return new Intl.NumberFormat("en-US", { style: "currency", currency }).format(cents / 100);
}

/** An amount of integer cents in tabular figures. `signed` puts a plus before gains. */
export function Money({
  cents,
  currency = "USD",
  signed = false,
  className,
}: {
  cents: number;
  currency?: string;
  signed?: boolean;
  className?: string;
}) {
  return (
    <span className={cn("figures whitespace-nowrap", className)}>
      {signed && cents > 0 ? "+" : ""}
      {formatMoney(cents, currency)}
    </span>
  );
}
