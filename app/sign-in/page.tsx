import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { type DemoCard, SignInForm } from "@/components/shell/sign-in-form";
import { Logo } from "@/components/ui/logo";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { listDemoPeople } from "@/lib/auth/people";
import { currentPerson } from "@/lib/auth/session";
import { safePath } from "./safe-path";

export const metadata: Metadata = { title: "Sign in" };

const about: Record<string, Omit<DemoCard, "name" | "email">> = {
  alice: { mark: "Gold", tone: "marigold", about: "Shops often; many orders to return, track and cancel" },
  bob: { mark: "Silver", tone: "sea", about: "One pair of headphones, some things too late to return" },
  dave: { mark: "Bronze", tone: "quiet", about: "A newer customer with a few orders" },
  sam: { mark: "Support desk", tone: "pine", about: "Approves large returns, looks up any run" },
  ada: { mark: "Admin", tone: "ink", about: "May do everything the desk may" },
};

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ from?: string | string[] }>;
}) {
  const from = safePath((await searchParams).from);
  if (await currentPerson()) redirect(from);
  const demo = (await listDemoPeople()).flatMap(({ name, email }) => {
    const words = about[email.split("@")[0] ?? ""];
    return words ? [{ name, email, ...words }] : [];
  });
  return (
    <main className="mx-auto flex min-h-dvh w-full overflow-clip max-w-2xl flex-col px-4 pb-10">
      <div className="flex items-center justify-between py-4">
        <Logo />
        <ThemeToggle />
      </div>
      <div className="my-auto">
        <header className="relative mx-auto mb-7 w-fit pt-10">
          <span
            aria-hidden
            className="absolute bottom-[calc(100%-2.5rem)] left-10 h-screen w-0.5 bg-line-strong/60"
          />
          <span
            aria-hidden
            className="absolute bottom-[calc(100%-2.5rem)] right-10 h-screen w-0.5 bg-line-strong/60"
          />
          <div className="rounded-xl bg-sign px-8 py-4 text-center text-on-sign shadow-lift">
            <h1 className="lettering text-3xl leading-tight">Come in</h1>
            <p className="text-sm text-on-sign-soft">Find it, compare it, return it, replace it</p>
          </div>
        </header>
        <SignInForm demo={demo} demoPassword="aisle-demo" from={from} />
      </div>
    </main>
  );
}
