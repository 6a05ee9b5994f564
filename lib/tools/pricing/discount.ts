/** The price after `percent` off, in cents, rounded half up: half a cent is the shopper's to pay. */
export const priceFor = (priceCents: number, percent: number): number =>
  Math.floor((priceCents * (100 - percent) + 50) / 100);
