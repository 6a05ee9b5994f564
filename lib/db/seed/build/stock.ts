import type { shippingRates, stock, warehouses } from "../../schema";
import type { Calendar } from "../calendar";
import { idFor } from "../ids";
import { Random } from "../random";
import type { StockLevel } from "../types";
import type { Shelf } from "./products";

const regions = ["east", "central", "west"] as const;
export type Region = (typeof regions)[number];
type StockRow = typeof stock.$inferInsert;

const places: Readonly<Record<Region, { code: string; name: string }>> = {
  east: { code: "EWR", name: "Newark" },
  central: { code: "CHI", name: "Chicago" },
  west: { code: "RNO", name: "Reno" },
};

export interface Warehouse {
  id: string;
  code: string;
  name: string;
  region: Region;
}

export function buildWarehouses(calendar: Calendar): (typeof warehouses.$inferInsert & Warehouse)[] {
  return regions.map((region) => ({
    id: idFor(`warehouse:${region}`, calendar.ago(900)),
    region,
    ...places[region],
  }));
}

/** Units on hand at one warehouse. A variant of a `mixed` product may be sold out everywhere. */
function onHand(level: StockLevel, soldOut: boolean, main: boolean, random: Random): number {
  if (level === "out" || level === "gone" || soldOut) return 0;
  if (level === "low") return main ? random.between(2, 4) : 0;
  if (level === "mixed" && random.chance(0.3)) return random.between(0, 2);
  return random.between(9, 48);
}

/**
 * Stock of every variant in every warehouse. Nothing is reserved yet.
 * @param main which warehouse keeps the last few pieces of a product that runs low
 */
export function buildStock(
  shelves: readonly Shelf[],
  halls: readonly Warehouse[],
  calendar: Calendar,
): StockRow[] {
  return shelves.flatMap(({ seed, variants }) => {
    const random = new Random(`stock:${seed.slug}`);
    const main = random.between(0, halls.length - 1);
    const restock = calendar.day(-random.between(6, 19));
    const missing =
      seed.stock === "mixed" && variants.length > 1 ? random.between(1, variants.length - 1) : -1;
    return variants.flatMap((variant, v) =>
      halls.map((hall, h) => {
        const units = variant.available ? onHand(seed.stock, v === missing, h === main, random) : 0;
        return {
          variantId: variant.id,
          warehouseId: hall.id,
          onHand: units,
          reserved: 0,
          restockOn: units === 0 && variant.available && seed.stock !== "gone" ? restock : null,
        };
      }),
    );
  });
}

const services = [
  { service: "standard", near: [499, 2, 2], next: [699, 3, 5], far: [899, 4, 6] },
  { service: "express", near: [1299, 1, 2], next: [1499, 2, 3], far: [1799, 2, 3] },
  { service: "overnight", near: [2499, 1, 1], next: [2999, 1, 1], far: [3499, 1, 2] },
] as const;

/** Three services on each of the nine routes; a step to the neighbour region or across the country costs more. */
export function buildShippingRates(calendar: Calendar): (typeof shippingRates.$inferInsert)[] {
  return regions.flatMap((fromRegion, from) =>
    regions.flatMap((toRegion, to) =>
      services.map(({ service, near, next, far }) => {
        const [priceCents, minDays, maxDays] = [near, next, far][Math.abs(from - to)] ?? far;
        const id = idFor(`rate:${fromRegion}:${toRegion}:${service}`, calendar.ago(900));
        return { id, fromRegion, toRegion, service, priceCents, minDays, maxDays };
      }),
    ),
  );
}
