import { defineWorkflow } from "@/lib/engine/define";
import type { Tools } from "@/lib/tools";
import { priceFor } from "@/lib/tools/loyalty.schema";
import { priceLimitCents } from "@/lib/tools/replacement.schema";
import { findReplacements, replacementRules } from "./return-and-replace.replacements";
import { type ReturnAndReplaceResult, returnAndReplaceInput } from "./return-and-replace.schema";
import { money } from "./words";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Takes lines of an order back and shows what could replace them, at this person's price. Fail-fast: the first required
 * step that fails ends the run. The desk's approval comes before any money moves.
 */
export const returnAndReplace = defineWorkflow<Tools, ReturnAndReplaceResult>()({
  name: "return_and_replace",
  version: 1,
  title: "Return and replace",
  description:
    "Returns lines of a delivered order (RMA, label, refund by policy) and finds replacements at the shopper's own price. " +
    "Start it when the shopper wants to return something, with or without a replacement, and you know the order, the lines, " +
    "the quantities, the reason and whether the money goes to store credit or back to the original payment.",
  input: returnAndReplaceInput,
  requires: ["check_return_eligibility", "initiate_return", "search_products", "get_loyalty_tier"],
  needsConfirmation: true,
  timeoutMs: 120_000,
  orderNumber: (input) => input.order,
  steps: {
    check_eligibility: { title: "Check that it can be returned" },
    approve_return: { title: "The shop's approval" },
    initiate_return: { title: "Make the return", timeoutMs: 15_000, retries: 3 },
    search_replacements: { title: "Look for replacements" },
    apply_discount: { title: "Work out your price", optional: true },
  },

  async run({ input, tools, step, approval, skip, set, exit, fail }) {
    const { order, lines, reason, outcome } = input;
    const eligibility = await step("check_eligibility", () =>
      tools.check_return_eligibility({ order, lines, reason, outcome }),
    );
    if (!eligibility.eligible) return exit("not_eligible", eligibility.reason);

    const { refundCents: expectedCents, approvalThresholdCents, currency } = eligibility;
    const threshold = {
      rule:
        expectedCents > approvalThresholdCents
          ? "refund > approval threshold"
          : "refund ≤ approval threshold",
      detail: `${money(expectedCents, currency)}, threshold ${money(approvalThresholdCents, currency)}`,
    };
    if (expectedCents > approvalThresholdCents) {
      const { decision, note } = await approval("approve_return", {
        subject: { order, lines: eligibility.lines, reason, outcome, note: input.note, currency },
        amountCents: expectedCents,
        expiresInMs: 7 * DAY_MS,
        rules: [threshold],
      });
      if (decision === "declined")
        return exit("declined", `The shop declined this return${note ? `: ${note}` : "."}`);
      if (decision === "expired")
        return exit(
          "approval_expired",
          "The shop did not decide within 7 days. Nothing was returned; you can ask again.",
        );
    } else {
      skip("approve_return", threshold);
    }

    const made = await step("initiate_return", () => tools.initiate_return(input));
    const { rma, refundCents } = made;
    set({ rma, refundCents, currency: made.currency });
    // A search with a limit of nothing would find nothing, and hide that the refund is what went wrong.
    if (!(refundCents > 0))
      return fail(
        "no_refund",
        `The return ${rma ?? ""} came back without a refund, so no replacement was looked for.`,
      );

    const wanted = {
      category: eligibility.category,
      returned: eligibility.lines.map((line) => line.productSlug),
      limitCents: priceLimitCents(refundCents),
      currency: made.currency,
    };
    const replacements = await step(
      "search_replacements",
      () => findReplacements(tools.search_products, wanted),
      {
        rules: (found) => replacementRules(wanted, found.length),
        onFailure: (failure) =>
          `Your return ${rma} stands (${money(refundCents, made.currency)}), but replacements could not be looked for: ${failure.message}`,
      },
    );
    set({ replacements });

    const tier = await step("apply_discount", () => tools.get_loyalty_tier({}), {
      rules: ({ name, discountPercent }) => [
        {
          rule: "loyalty discount on the replacement, cents rounded half up",
          detail: `${name}: ${discountPercent} %`,
        },
      ],
    });
    set({
      discount: tier ? { tier: tier.tier, name: tier.name, percent: tier.discountPercent } : null,
      replacements: replacements.map((each) => ({
        ...each,
        yourPriceCents: priceFor(each.priceCents, tier?.discountPercent ?? 0),
      })),
    });
  },
});
