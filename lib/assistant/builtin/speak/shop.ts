import type { CartView } from "@/lib/tools/cart.schema";
import type { GetLoyaltyTierOutput } from "@/lib/tools/loyalty.schema";
import type { GetPolicyOutput } from "@/lib/tools/policies.schema";
import type { CouponView, ValidateCouponOutput } from "@/lib/tools/pricing.schema";
import { dayName, listed, numberWord, plain, plural, strong } from "./wording";

export function couponsText(coupons: readonly CouponView[], category?: string): string {
  const [first] = coupons;
  if (!first)
    return `There’s no coupon for you ${category ? `on ${plain(category)} ` : ""}right now. Your loyalty discount on replacements still counts.`;
  if (coupons.length === 1)
    return `There’s one you can use: ${strong(first.code)}, until ${dayName(first.endsOn)}. ${sentence(first.description)}`;
  const soonest = [...coupons].sort((a, b) => a.endsOn.localeCompare(b.endsOn))[0];
  const ends = soonest ? ` ${strong(soonest.code)} ends first, on ${dayName(soonest.endsOn)}.` : "";
  return `You can use ${numberWord(coupons.length)}: ${listed(coupons.slice(0, 5).map((coupon) => strong(coupon.code)))}.${ends}`;
}

export function couponText(result: ValidateCouponOutput): string {
  if (result.valid) {
    const until = result.coupon ? ` until ${dayName(result.coupon.endsOn)}` : "";
    return `${strong(result.code)} works${until}. What it takes off is below.`;
  }
  return `${strong(result.code)} doesn’t count: ${sentence(result.message)}`;
}

function sentence(text: string): string {
  const clean = plain(text);
  return /[.!?]$/.test(clean) ? clean : `${clean}.`;
}

export function loyaltyText(result: GetLoyaltyTierOutput, question: string): string {
  const credit =
    result.storeCreditCents > 0
      ? "You have store credit to spend; the amount is on the card."
      : "You have no store credit at the moment.";
  if (/\bcredit|balance|gift\b/i.test(question)) return credit;
  const percent =
    result.discountPercent > 0 ? `, which takes ${result.discountPercent} % off replacements` : "";
  const perks =
    result.perks.length > 0
      ? ` Yours too: ${listed(result.perks.slice(0, 3).map((perk) => plain(perk).replace(/\.$/, "").toLowerCase()))}.`
      : "";
  const next = result.next
    ? ` The card shows what is missing to ${plain(result.next.name)}.`
    : " That’s the highest tier there is.";
  return `You’re ${strong(result.name)}${percent}.${perks}${next}`;
}

/** As many whole sentences as fit. */
function firstSentences(text: string, most: number): string {
  const end = text.slice(0, most).search(/[.!?](?!.*[.!?] )/);
  return end > 0 ? text.slice(0, end + 1) : `${text.slice(0, text.lastIndexOf(" ", most))} …`;
}

/** The policy's own words, shortened to what fits an answer. */
export function policyText(policy: GetPolicyOutput): string {
  const facts = Object.entries(policy.facts)
    .slice(0, 4)
    .map(([name, value]) => `- ${plain(name)}: ${plain(value)}`);
  const [firstParagraph] = policy.body
    .replace(/^#+ .*$/gm, "")
    .trim()
    .split(/\n\s*\n/);
  const body = plain(firstParagraph ?? "");
  const short = body.length > 320 ? firstSentences(body, 320) : body;
  return [`${strong(policy.title)}: ${short}`, facts.join("\n")]
    .filter((part) => part.trim() !== "")
    .join("\n\n");
}

export function cartText(cart: CartView): string {
  if (cart.lines.length === 0) return "Your cart is empty. Tell me what you’re looking for and I’ll find it.";
  const names = listed(
    cart.lines
      .slice(0, 3)
      .map((line) => (line.quantity > 1 ? `${line.quantity} × ${strong(line.name)}` : strong(line.name))),
  );
  const more = cart.lines.length > 3 ? ` and ${plural(cart.lines.length - 3, "more", "more")}` : "";
  const short = cart.lines.filter((line) => line.available < line.quantity).map((line) => strong(line.name));
  const warning =
    short.length > 0 ? ` There isn’t enough of ${listed(short)} left; please lower the quantity.` : "";
  return `In your cart: ${names}${more}.${warning}`;
}
