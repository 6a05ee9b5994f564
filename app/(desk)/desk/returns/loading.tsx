import { AisleSign } from "@/components/ui/aisle-sign";
import { ListSkeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <div className="mx-auto max-w-4xl px-4 pb-16 sm:px-6">
      <AisleSign number="C" title="Returns" />
      <ListSkeleton label="Loading returns" />
    </div>
  );
}
