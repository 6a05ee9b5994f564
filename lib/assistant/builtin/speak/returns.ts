import type { CheckReturnEligibilityOutput, LineEligibility, ReturnView } from "@/lib/tools/returns.schema";
import type { ReturnAndReplaceResult } from "@/workflows/return-and-replace.schema";
import type { RunOutcome } from "../plan/types";
import { capital, dayName, listed, plain, plural, strong } from "./wording";

export function daysLeftText(line: LineEligibility): string {
  if (line.daysLeft === null) return "";
  if (line.daysLeft === 0) return "today is the last day";
  return `${plural(line.daysLeft, "day")} left`;
}

export function eligibleText(
  result: CheckReturnEligibilityOutput,
  lines: readonly LineEligibility[],
): string {
  const good = lines.filter((line) => line.eligible);
  const bad = lines.filter((line) => !line.eligible);
  const [first] = good;
  if (!first) return notEligibleText(result, lines);
  const names = listed(good.map((line) => strong(line.name)));
  const left = daysLeftText(first);
  const but = bad[0] ? ` ${strong(bad[0].name)} can’t: ${sentence(bad[0].message)}` : "";
  return `Yes, you can return ${names} from order ${result.order}${left ? ` (${left})` : ""}.${but}`;
}

export function notEligibleText(
  result: CheckReturnEligibilityOutput,
  lines: readonly LineEligibility[],
): string {
  const [first] = lines;
  if (!first) return `Order ${result.order} can’t be returned. ${sentence(result.reason)}`;
  if (lines.length === 1) return `${strong(first.name)} can’t be returned: ${sentence(first.message)}`;
  const each = lines.map((line) => `- ${strong(line.name)}: ${sentence(line.message)}`).join("\n");
  return `Nothing in order ${result.order} can be returned:\n\n${each}`;
}

function sentence(text: string): string {
  const clean = plain(text);
  return /[.!?]$/.test(clean) ? clean : `${clean}.`;
}

/** A return run in a sentence or two, by how it ended. */
export function returnRunText(run: RunOutcome | undefined): string {
  const state = (run?.result ?? {}) as unknown as Partial<ReturnAndReplaceResult>;
  if (!run || run.status === "running") {
    return "Your return is under way. The timeline below shows each step as it happens.";
  }
  if (run.status === "waiting") {
    return "That’s a larger refund, so someone from our support desk has a quick look first. The timeline shows when they decide; you don’t need to do anything.";
  }
  if (run.status === "exited") {
    const why = run.exitMessage ?? "";
    return `The return didn’t go ahead. ${why ? sentence(why) : "The timeline shows why."}`;
  }
  if (run.status === "failed" || run.status === "cancelled") {
    const why = run.error?.message ? ` ${sentence(run.error.message)}` : "";
    const kept = state.rma
      ? ` Your return ${state.rma} itself stands; only what came after it is missing.`
      : " Nothing was sent back or refunded.";
    return `Something went wrong with the return.${why}${kept} You can try again, or I can call a person.`;
  }
  const rma = state.rma ? `Return ${state.rma} is set up; its label is ready.` : "Your return is set up.";
  const found = state.replacements ?? [];
  const [first] = found;
  const percent = state.discount?.percent ?? 0;
  const level = percent > 0 ? ` at your ${plain(state.discount?.name ?? "")} price` : "";
  const lost = (state.errors ?? []).some((error) => error.step === "apply_discount")
    ? " I couldn’t read your loyalty discount, so the prices are without it."
    : "";
  if (!first)
    return `${rma} I found no replacement that is in stock, well rated and near the price. Want me to search wider?`;
  const others = found.length > 1 ? `${capital(plural(found.length, "replacement"))}` : "One replacement";
  return `${rma} ${others}${level}: ${strong(first.name)} comes closest.${lost} Pick one on its card or tell me which one; the same thing in another size or colour works too.`;
}

export function returnStatusText(returns: readonly ReturnView[]): string {
  const [newest] = returns;
  if (!newest) return "";
  const names = listed(newest.lines.map((line) => strong(line.name)));
  const more =
    returns.length > 1
      ? ` The other ${returns.length === 2 ? "one is" : `${returns.length - 1} are`} listed below.`
      : "";
  return `Return ${newest.rma} (${names}): ${statusOf(newest)}.${more}`;
}

function statusOf(view: ReturnView): string {
  switch (view.status) {
    case "requested":
      return view.creditGrantedCents > 0
        ? "your store credit is already there; we’re waiting for the parcel, so please send it with the label"
        : "we’re waiting for your parcel, the label is on the card";
    case "in_transit":
      return "your parcel is on its way back to us";
    case "received":
      return `we received it${view.receivedAt ? ` on ${dayName(view.receivedAt)}` : ""}, the refund is next`;
    case "refunded":
      return `refunded${view.refundedAt ? ` on ${dayName(view.refundedAt)}` : ""}`;
    case "cancelled":
      return "this return was cancelled";
  }
}
