import type { PaymentProvider } from "./provider";
import { testProvider } from "./test-provider";

/** The provider that the shop charges through. */
export const paymentProvider: PaymentProvider = testProvider;
