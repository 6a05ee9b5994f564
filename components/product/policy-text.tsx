import type { GetPolicyOutput } from "@/lib/tools/policies.schema";
import { Markdown } from "../chat/markdown";
import { fullDay } from "../ui/dates";
import { Receipt, ReceiptHead, ReceiptRow, ReceiptRule } from "../ui/receipt";

/** A policy: its figures first, then its words, and which version they are. */
export function PolicyText({ policy }: { policy: GetPolicyOutput }) {
  const facts = Object.entries(policy.facts);
  return (
    <Receipt label={policy.title} className="max-w-xl">
      <ReceiptHead
        title={policy.title}
        sub={
          policy.version === null
            ? undefined
            : `Version ${policy.version}${policy.effectiveFrom ? `, since ${fullDay(policy.effectiveFrom)}` : ""}`
        }
      />
      {facts.map(([name, value]) => (
        <ReceiptRow key={name} label={name} value={value} />
      ))}
      {facts.length > 0 ? <ReceiptRule /> : null}
      <Markdown className="font-sans text-sm">{policy.body}</Markdown>
    </Receipt>
  );
}
