import type { RunView } from "@/lib/engine/wire";
import type { ReturnView } from "@/lib/tools/returns.schema";
import type { CancelOrderResult } from "@/workflows/cancel-order.schema";
import type { OrderReplacementResult } from "@/workflows/order-replacement.schema";
import type { PrePurchaseResearchResult } from "@/workflows/pre-purchase-research.schema";
import type { ReturnAndReplaceResult } from "@/workflows/return-and-replace.schema";
import { CancelledOrder } from "../order/cancel-result";
import { LiveReturn } from "../order/live-return";
import { RecommendationPanel } from "../product/recommendation-panel";
import { ReplacementOrdered } from "./replacement-ordered";
import { Replacements } from "./replacements";

/** What a run brought: a return with its replacements, their order, a cancelled order, or a recommendation. Nothing for what has brought nothing yet. */
export function RunOutcome({ run }: { run: RunView }) {
  if (run.workflow === "return_and_replace") return <Returned run={run} />;
  if (run.workflow === "order_replacement" && run.result.order) {
    return <ReplacementOrdered result={run.result as unknown as OrderReplacementResult} />;
  }
  if (run.workflow === "cancel_order" && run.result.cancelled) {
    const result = run.result as unknown as CancelOrderResult;
    return <CancelledOrder order={String(run.result.order)} result={result} status={run.status} />;
  }
  if (run.workflow === "pre_purchase_research" && run.result.verdict) {
    return <RecommendationPanel result={run.result as unknown as PrePurchaseResearchResult} />;
  }
  return null;
}

function Returned({ run }: { run: RunView }) {
  const result = run.result as unknown as ReturnAndReplaceResult & { initiate_return?: ReturnView };
  if (!result.rma) return null;
  return (
    <>
      <LiveReturn rma={result.rma} initial={result.initiate_return} />
      {result.replacements && run.finishedAt !== null ? (
        <Replacements
          rma={result.rma}
          reason={result.initiate_return?.reason}
          replacements={result.replacements}
          discount={result.discount}
        />
      ) : null}
    </>
  );
}
