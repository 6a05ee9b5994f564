import type { LucideIcon } from "lucide-react";
import { PackageSearch, RotateCcw, Scale, TicketPercent, TrendingDown, Undo2 } from "lucide-react";

const aisles: readonly { icon: LucideIcon; name: string; prompt: string }[] = [
  { icon: Undo2, name: "Return and replace", prompt: "I want to return my headphones and get a replacement" },
  { icon: PackageSearch, name: "Find", prompt: "Find noise canceling headphones under $300" },
  { icon: Scale, name: "Decide", prompt: "Should I buy the best rated coffee machine?" },
  { icon: RotateCcw, name: "Track", prompt: "Where is my latest order?" },
  { icon: TrendingDown, name: "Prices", prompt: "What is selling best right now?" },
  { icon: TicketPercent, name: "Save", prompt: "Which coupons can I use?" },
];

/** A new chat: the store directory, each aisle a question to start with. */
export function ChatWelcome({ name, onPick }: { name?: string | null; onPick: (text: string) => void }) {
  return (
    <section className="mx-auto my-auto w-full max-w-2xl px-1 pb-6">
      <div className="relative mx-auto w-fit pt-8 sm:pt-12">
        <span
          aria-hidden
          className="absolute bottom-[calc(100%-2rem)] left-8 h-screen w-0.5 bg-line-strong/60 sm:bottom-[calc(100%-3rem)]"
        />
        <span
          aria-hidden
          className="absolute bottom-[calc(100%-2rem)] right-8 h-screen w-0.5 bg-line-strong/60 sm:bottom-[calc(100%-3rem)]"
        />
        <h1 className="lettering rounded-xl bg-sign px-7 py-3.5 text-center text-2xl leading-tight text-on-sign shadow-lift sm:text-3xl">
          {name ? `Welcome, ${name}` : "Welcome"}
        </h1>
      </div>
      <p className="mx-auto mt-4 max-w-md text-center text-ink-soft">
        Say what you need in your own words. Returns, prices, stock and orders are looked up, never guessed.
      </p>
      <ol className="mt-7 grid gap-2.5 sm:grid-cols-2">
        {aisles.map(({ icon: Icon, name: aisle, prompt }, index) => (
          <li key={aisle}>
            <button
              type="button"
              onClick={() => onPick(prompt)}
              className="group flex h-full w-full items-stretch overflow-hidden rounded-xl border border-line bg-surface text-left shadow-shelf transition-shadow hover:shadow-lift"
            >
              <span
                aria-hidden
                className="lettering grid w-11 shrink-0 place-items-center bg-sign text-lg text-marigold transition-colors group-hover:bg-marigold group-hover:text-on-marigold"
              >
                {index + 1}
              </span>
              <span className="min-w-0 flex-1 px-3.5 py-2.5">
                <span className="flex items-center gap-1.5 text-xs text-ink-soft">
                  <Icon aria-hidden className="size-3.5" />
                  {aisle}
                </span>
                <span className="block text-[0.9375rem] leading-snug">{prompt}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
