import type { ExchangeOption, ListExchangeOptionsOutput } from "@/lib/tools/replacement.schema";
import type { OrderReplacementResult } from "@/workflows/order-replacement.schema";
import type { RunOutcome } from "../plan/types";
import { listed, plain, strong } from "./wording";

/** "sage, 43" as people would say it. */
export const optionWords = (options: Record<string, string>): string => Object.values(options).join(", ");

const names = ({ returned }: ListExchangeOptionsOutput): string =>
  returned.length > 0 ? listed([...new Set(returned.map(({ name }) => strong(name)))]) : "It";

export function noExchangeText(found: ListExchangeOptionsOutput, othersShown: boolean): string {
  const rest = othersShown
    ? " One of the replacements I showed you could still take its place."
    : " I can look for something similar if you like.";
  return `${names(found)} is not in stock in any other size or colour right now.${rest}`;
}

/** @param missing what was asked for and cannot be had */
export function exchangeChoiceText(
  found: ListExchangeOptionsOutput,
  variants: readonly ExchangeOption[],
  missing: readonly string[],
): string {
  const several = new Set(variants.map(({ product }) => product.slug)).size > 1;
  const each = variants
    .slice(0, 6)
    .map(({ product, options }) =>
      strong(several ? `${product.name} ${optionWords(options)}` : optionWords(options)),
    );
  const sorry = missing.length > 0 ? `${names(found)} isn’t in stock in ${listed(missing)}. ` : "";
  const more = variants.length > each.length ? " There are more on the return’s page." : "";
  const [only] = each;
  return only && each.length === 1
    ? `${sorry}What I have is ${only}. Shall it be that one?`
    : `${sorry}Which one would you like: ${listed(each, "or")}?${more}`;
}

/** A run of order_replacement in a sentence or two, by how it ended. */
export function replacementRunText(run: RunOutcome | undefined): string {
  const state = (run?.result ?? {}) as unknown as Partial<OrderReplacementResult>;
  if (!run || run.status === "running" || run.status === "waiting")
    return "Your replacement is being ordered. The timeline below shows each step as it happens.";
  if (run.status === "completed" && state.order) {
    const paid = state.paidWith?.length ? ` It was paid with ${listed(state.paidWith.map(plain))}.` : "";
    return `Done: your replacement is order ${state.order}.${paid} Its receipt shows the rest.`;
  }
  const why = plain(run.exitMessage ?? run.error?.message ?? "");
  const said = why === "" ? "" : ` ${/[.!?]$/.test(why) ? why : `${why}.`}`;
  return `The replacement was not ordered.${said} Your return stands, and you can choose another one.`;
}
