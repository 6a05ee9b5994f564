// Making one takes longer than a whole step of a workflow.
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string): Intl.NumberFormat {
  const known = formats.get(currency) ?? new Intl.NumberFormat("en-US", { style: "currency", currency });
  formats.set(currency, known);
  return known;
}

/** An amount of cents for people: $359.98. A currency that is not known to the platform is written out. */
export function money(cents: number, currency: string): string {
  try {
    return formatOf(currency).format(cents / 100);
  } catch {
    return `${(cents / 100).toFixed(2)} ${currency}`;
  }
}

/** `1 unit`, `17 units`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
