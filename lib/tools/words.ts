/** An amount in words for a sentence: 19998 USD → "$199.98". */
export function formatCents(amountCents: number, currency: string): string {
  return new Intl.NumberFormat("en-US", { style: "currency", currency }).format(amountCents / 100);
}

/** "1 day", "2 days". */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}

/** "a", "a and b", "a, b and c". */
export const listInWords = (items: string[]): string =>
  new Intl.ListFormat("en-GB", { type: "conjunction" }).format(items);
