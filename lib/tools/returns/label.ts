/** The shop's carrier for parcels that come back. */
const CARRIER = "Swift Parcel";

/** The return label: its tracking number follows from the return's id, so that it never changes and is unique as the id is. */
export function labelFor(returnId: string): { carrier: string; trackingNumber: string } {
  const tail = returnId.replaceAll("-", "").slice(-16).toUpperCase();
  return { carrier: CARRIER, trackingNumber: `SWR${tail}` };
}
