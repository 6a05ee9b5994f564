import { vi } from "vitest";
import { paymentProvider } from "@/lib/payments";
import { PaymentError } from "@/lib/payments/provider";
import { ToolError } from "../../tool-error";

/** What a tool may answer a request that cannot be met. Anything else that is thrown fails the test. */
const refusals = new Set(["conflict", "not_available", "out_of_stock", "insufficient_funds", "declined"]);

export const refusalOf = (error: unknown): string | undefined =>
  (error instanceof ToolError || error instanceof PaymentError) && refusals.has(error.code)
    ? error.code
    : undefined;

const MOST_TRIES = 6;

/** As a workflow does: a transient error is tried again with the same key. */
export async function insist<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      const transient = (error instanceof PaymentError || error instanceof ToolError) && error.transient;
      if (!transient || tries === MOST_TRIES) throw error;
    }
  }
}

/** A provider that is away now and then: before it did anything, or so that its answer is lost. Orders that are there are paid. */
export function makeProviderUnreliable(): void {
  let calls = 0;
  for (const name of ["charge", "refund", "takeBack"] as const) {
    const real: (request: never) => Promise<unknown> = paymentProvider[name].bind(paymentProvider);
    const unreliable = async (request: { key?: string }) => {
      const isSetup = name === "charge" && request.key?.startsWith("order:");
      const turn = isSetup ? 0 : ++calls % 13;
      if (turn === 3) throw new PaymentError("unavailable", "The provider does not answer.");
      const answer = await real(request as never);
      if (turn === 8) throw new PaymentError("unavailable", "The provider's answer is lost.");
      return answer as never;
    };
    vi.spyOn(paymentProvider, name).mockImplementation(unreliable);
  }
}
