import { ProductGridSkeleton } from "@/components/product/product-grid";
import { AisleSign } from "@/components/ui/aisle-sign";

export default function Loading() {
  return (
    <div className="mx-auto max-w-6xl px-4 pb-16 sm:px-6">
      <AisleSign number="1" title="Products" sub="Every price is what it costs right now" />
      <ProductGridSkeleton />
    </div>
  );
}
