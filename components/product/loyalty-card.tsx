import type { GetLoyaltyTierOutput } from "@/lib/tools/loyalty.schema";
import { LogoMark } from "../ui/logo";
import { Money } from "../ui/money";

/** The member card: tier, what it gives, what is missing to the next one, store credit. */
export function LoyaltyCard({ loyalty }: { loyalty: GetLoyaltyTierOutput }) {
  const goal = loyalty.next ? loyalty.spentCents + loyalty.next.missingCents : 0;
  const share = goal > 0 ? Math.min(100, (loyalty.spentCents / goal) * 100) : 100;
  return (
    <section
      aria-label="Membership"
      className="max-w-md overflow-hidden rounded-2xl bg-sign text-on-sign shadow-lift"
    >
      <div className="flex items-start justify-between gap-4 px-5 pt-5">
        <div>
          <p className="text-sm text-on-sign-soft">Member tier</p>
          <p className="lettering text-3xl leading-tight">{loyalty.name}</p>
        </div>
        <LogoMark className="size-9 rounded-lg ring-1 ring-on-sign/25" />
      </div>
      <div className="grid grid-cols-2 gap-4 px-5 py-4">
        <p>
          <span className="block text-sm text-on-sign-soft">Off replacements</span>
          <span className="figures text-xl font-semibold text-marigold">{loyalty.discountPercent}%</span>
        </p>
        <p>
          <span className="block text-sm text-on-sign-soft">Store credit</span>
          <Money cents={loyalty.storeCreditCents} className="text-xl font-semibold" />
        </p>
      </div>
      {loyalty.next ? (
        <div className="px-5 pb-4 text-sm">
          <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-black/25">
            <div className="h-full rounded-full bg-marigold" style={{ width: `${share}%` }} />
          </div>
          <p className="mt-1.5 text-on-sign-soft">
            <Money cents={loyalty.next.missingCents} className="text-on-sign" /> more to {loyalty.next.name}
          </p>
        </div>
      ) : null}
      {loyalty.perks.length > 0 ? (
        <ul className="grid gap-1 border-t border-dashed border-on-sign/30 px-5 py-4 text-sm">
          {loyalty.perks.map((perk) => (
            <li key={perk} className="flex gap-2">
              <span aria-hidden className="text-marigold">
                ✓
              </span>
              {perk}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
