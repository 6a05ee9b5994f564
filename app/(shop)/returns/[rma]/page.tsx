import type { Metadata } from "next";
import { LiveReturn } from "@/components/order/live-return";
import { AisleSign } from "@/components/ui/aisle-sign";
import { PrintButton } from "@/components/ui/print-button";
import { Replacing } from "@/components/workflow/replacing";
import { callTool } from "@/lib/tools/bind";
import { toolContext } from "@/lib/tools/context";
import { getReturnStatus } from "@/lib/tools/returns";
import type { ReturnView } from "@/lib/tools/returns.schema";
import { orNotFound, pagePerson } from "../../../guard";

const whatNext: Record<ReturnView["status"], string> = {
  requested: "Put the label on the parcel",
  in_transit: "The parcel is on its way back to us",
  received: "We have your parcel",
  refunded: "All done",
  cancelled: "This return was cancelled",
};

interface Props {
  params: Promise<{ rma: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Return ${(await params).rma}` };
}

export default async function ReturnPage({ params }: Props) {
  const { rma } = await params;
  const person = await pagePerson(`/returns/${rma}`);
  const { returns } = await orNotFound(callTool(getReturnStatus, toolContext(person), { rma }));
  const [view] = returns;
  if (!view) return null;
  return (
    <div className="mx-auto max-w-2xl px-4 pb-16 sm:px-6">
      <AisleSign number="2" title={view.rma} sub={whatNext[view.status]}>
        <PrintButton />
      </AisleSign>
      <LiveReturn rma={view.rma} initial={view} linked={false} />
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-5" data-print="hide">
        <Replacing rma={view.rma} initial={view} />
      </div>
    </div>
  );
}
