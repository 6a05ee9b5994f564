import type { Slots } from "./frame";
import type { Slate } from "./slate";

/** How good, how cheap, how new it should be. */
export function readQuality(slate: Slate, slots: Slots): void {
  const stars =
    slate.take(
      /\b(?:rated|rating(?: of)?|with|at least|over|above|minimum|min)?\s*(?:at least|over|above)?\s*([1-5](?:\.\d)?)\s*\+?\s*(?:or (?:more|higher|better|up)\s*)?-?stars?(?:\s*(?:or|and) (?:more|higher|better|up|above))?/,
    ) ??
    slate.take(
      /\brat(?:ed|ing)(?: of)?\s*(?:at least|over|above|higher than|>=?)?\s*([1-5](?:\.\d)?)\b(?:\s*(?:or|and) (?:more|higher|better|up|above))?/,
    );
  if (stars) slots.minRating = Number(stars[1]);
  else if (
    slate.take(
      /\b(?:well|highly|best|top)[ -](?:rated|reviewed)\b|\b(?:with )?(?:good|great|excellent|high) (?:reviews|ratings?)\b/,
    )
  ) {
    slots.minRating = 4;
    slots.sort = "rating";
  }

  if (
    slate.take(
      /\b(?:(?:that (?:is|are) |currently |only )?in[ -]stock|available (?:right )?now|(?:that )?(?:i|you) can (?:get|have|ship) (?:right )?now)\b/,
    )
  ) {
    slots.inStock = true;
  }
  if (
    slate.take(
      /\b(?:cheapest|least expensive|most affordable|lowest[ -]priced?|low to high|lowest first|cheapest first)\b/,
    )
  ) {
    slots.sort = "price_asc";
    slots.superlative = "cheapest";
  } else if (/\bcheaper (?:one|1)\b|\bthe cheaper\b|\bless expensive (?:one|1)\b/.test(slate.rest)) {
    slots.superlative = "cheapest";
  } else if (
    slate.take(
      /\b(?:most expensive|priciest|high to low|dearest|top[ -]of[ -]the[ -](?:line|range))\b|\b(?:the )?(?:more expensive|pricier|dearer) (?:one|1)\b/,
    )
  ) {
    slots.sort = "price_desc";
    slots.superlative = "priciest";
  } else if (
    /\b(?:best|nicest|better rated|highest rated|better reviewed)\b/.test(slate.rest) ||
    slots.sort === "rating"
  ) {
    slots.sort = "rating";
    slots.superlative = "best";
  } else if (
    /\b(?:the |my )?(?:newest|latest|most recent|newer|last|recent) (?:one|1|order|purchase)\b|\b(?:newest|latest|newer)\b/.test(
      slate.rest,
    )
  ) {
    slots.superlative = "newest";
  } else if (/\b(?:oldest|older|earliest|earlier (?:one|order))\b/.test(slate.rest)) {
    slots.superlative = "oldest";
  }
}
