import type { RequestHumanOutput } from "@/lib/tools/desk.schema";
import { Badge } from "../ui/badge";
import { Receipt, ReceiptHead } from "../ui/receipt";
import { RelativeTime } from "../ui/time";

/** The slip a shopper gets when a person takes over. */
export function HumanTicket({ ticket }: { ticket: RequestHumanOutput }) {
  return (
    <Receipt label={`Ticket ${ticket.ticket}`} className="max-w-md">
      <ReceiptHead
        title={`Ticket ${ticket.ticket}`}
        sub={<RelativeTime at={ticket.createdAt} />}
        aside={
          <Badge tone={ticket.status === "open" ? "sea" : "quiet"}>
            {ticket.status === "open" ? "With the desk" : "Closed"}
          </Badge>
        }
      />
      <p className="font-sans text-sm font-medium">{ticket.topic}</p>
      <p className="font-sans text-sm text-ink-soft">{ticket.message}</p>
    </Receipt>
  );
}
