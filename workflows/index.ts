import type { Workflow } from "@/lib/engine/define";
import { cancelOrder } from "./cancel-order";
import { orderReplacement } from "./order-replacement";
import { prePurchaseResearch } from "./pre-purchase-research";
import { receiveReturn } from "./receive-return";
import { returnAndReplace } from "./return-and-replace";

/** Every workflow there is. A new one is one new file and one line here. */
export const workflows: readonly Workflow[] = [
  returnAndReplace,
  orderReplacement,
  cancelOrder,
  prePurchaseResearch,
  receiveReturn,
];
