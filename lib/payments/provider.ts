/** What the shop charges: one of the person's payment methods, as the provider knows it. */
export interface ChargedMethod {
  id: string;
  kind: "card" | "paypal";
  /** Masked: "Visa •••• 4242". */
  label: string;
}

export interface ChargeRequest {
  /** The same key gives the same charge. */
  key: string;
  /** > 0. */
  amountCents: number;
  currency: string;
  method: ChargedMethod;
}

export interface Charge {
  /** The provider's own name for it. */
  reference: string;
  amountCents: number;
  currency: string;
  method: { id: string; label: string };
}

export interface RefundRequest {
  /** The charge's reference. */
  reference: string;
  /** The same key gives back once. */
  key: string;
  /** > 0, and no more than is left of the charge. */
  amountCents: number;
}

/** Why a provider did not do it. The message is safe to show. */
export class PaymentError extends Error {
  override readonly name = "PaymentError";
  constructor(
    readonly code: "declined" | "conflict" | "unavailable",
    message: string,
    /** The same call may succeed a moment later. */
    readonly transient: boolean = code === "unavailable",
  ) {
    super(message);
  }
}

/** Whoever moves the money. Another provider is one more file that keeps to this. */
export interface PaymentProvider {
  /** As people read it beside an amount that is charged. */
  name: string;
  /** False: nothing that is charged or refunded is real. */
  realMoney: boolean;
  /** @throws PaymentError declined · conflict (the key was used for something else, or taken back) · unavailable */
  charge(request: ChargeRequest): Promise<Charge>;
  /**
   * Gives back a part of a charge, or all of it.
   * @throws PaymentError declined · conflict (no such charge, more than is left of it, or the key was used for something
   * else) · unavailable
   */
  refund(request: RefundRequest): Promise<{ refundedCents: number }>;
  /**
   * Gives back all that is left of a charge, named by its key or its reference. Asked again it changes nothing. A key that
   * nothing was charged with yet is void from then on: a charge that comes late is refused.
   * @returns what went back of it in all, earlier refunds included, cents
   * @throws PaymentError unavailable
   */
  takeBack(charge: { key: string } | { reference: string }): Promise<{ refundedCents: number }>;
  /**
   * What has not been given back of each charge, cents, by reference; a charge it does not know is left out. One call for
   * any number of them.
   * @throws PaymentError unavailable
   */
  held(references: readonly string[]): Promise<Map<string, number>>;
}
