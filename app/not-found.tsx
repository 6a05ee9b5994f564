import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Logo } from "@/components/ui/logo";
import { EmptyState } from "@/components/ui/states";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center px-4">
      <div className="grid justify-items-center">
        <Logo />
        <EmptyState
          title="Nothing on this shelf"
          action={
            <>
              <Button asChild variant="primary">
                <Link href="/">Back to the chat</Link>
              </Button>
              <Button asChild>
                <Link href="/products">Browse the shelves</Link>
              </Button>
            </>
          }
        >
          The page does not exist, or it is not yours to see.
        </EmptyState>
      </div>
    </main>
  );
}
