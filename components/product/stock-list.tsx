import type { CheckStockOutput } from "@/lib/tools/inventory.schema";
import { Badge } from "../ui/badge";
import { fullDay } from "../ui/dates";

/** Units per warehouse, and when the empty ones are filled again. */
export function StockList({ stock }: { stock: CheckStockOutput }) {
  return (
    <div className="grid gap-2 text-sm">
      <p className="flex flex-wrap items-center gap-2">
        {stock.inStock ? (
          <Badge tone="pine">{stock.totalAvailable} in stock</Badge>
        ) : (
          <Badge tone="tomato">Out of stock</Badge>
        )}
        {!stock.inStock && stock.restockOn ? (
          <span className="text-ink-soft">Back around {fullDay(stock.restockOn)}</span>
        ) : null}
      </p>
      <ul className="font-mono text-[0.8125rem]">
        {stock.warehouses.map((warehouse) => (
          <li key={warehouse.code} className="flex items-baseline py-0.5">
            <span>
              {warehouse.name} <span className="text-ink-soft">{warehouse.region}</span>
            </span>
            <span aria-hidden className="leader" />
            <span className="tabular-nums">
              {warehouse.available > 0
                ? `${warehouse.available} unit${warehouse.available === 1 ? "" : "s"}`
                : warehouse.restockOn
                  ? `none, ${fullDay(warehouse.restockOn)}`
                  : "none"}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
