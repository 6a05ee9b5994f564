import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";

export default function NotFound() {
  return (
    <div className="grid min-h-[70dvh] place-items-center px-4">
      <title>Not found · Aisle</title>
      <EmptyState
        title="Nothing on this shelf"
        action={
          <Button asChild variant="primary">
            <Link href="/">Back to the chat</Link>
          </Button>
        }
      >
        It does not exist, or it is not yours to see.
      </EmptyState>
    </div>
  );
}
