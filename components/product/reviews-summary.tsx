import { ChevronDown, ThumbsDown, ThumbsUp } from "lucide-react";
import type { AnalyzeSentimentOutput, ReviewPoint } from "@/lib/tools/reviews.schema";
import { Badge } from "../ui/badge";
import { cn } from "../ui/cn";
import { fullDay } from "../ui/dates";
import { sentimentMarks } from "../ui/marks";
import { Stars } from "../ui/stars";

/** What buyers say: mood, star counts, praise and complaints with the reviews they were read from. */
export function ReviewsSummary({
  reviews,
  className,
}: {
  reviews: AnalyzeSentimentOutput;
  className?: string;
}) {
  const mark = sentimentMarks[reviews.sentiment];
  if (reviews.total === 0)
    return <p className={cn("text-sm text-ink-soft", className)}>Nobody has reviewed this yet.</p>;
  return (
    <div className={cn("grid gap-4", className)}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Stars rating={reviews.averageRating} count={reviews.total} className="text-base" />
        <Badge tone={mark.tone}>{mark.label}</Badge>
      </div>
      <StarBars distribution={reviews.distribution} total={reviews.total} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Points title="What people like" points={reviews.pros} good />
        <Points title="What people dislike" points={reviews.cons} />
      </div>
    </div>
  );
}

function StarBars({ distribution, total }: { distribution: readonly number[]; total: number }) {
  return (
    <dl className="grid max-w-sm gap-1 text-xs">
      {[5, 4, 3, 2, 1].map((stars) => {
        const count = distribution[stars - 1] ?? 0;
        return (
          <div key={stars} className="flex items-center gap-2">
            <dt className="figures w-16 shrink-0 text-ink-soft">
              {stars} star{stars === 1 ? "" : "s"}
            </dt>
            <dd className="flex flex-1 items-center gap-2">
              <span aria-hidden className="h-2 flex-1 overflow-hidden rounded-full bg-sunken">
                <span
                  className="block h-full rounded-full bg-marigold"
                  style={{ width: `${(count / total) * 100}%` }}
                />
              </span>
              <span className="figures w-8 text-right">{count}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Points({
  title,
  points,
  good = false,
}: {
  title: string;
  points: readonly ReviewPoint[];
  good?: boolean;
}) {
  const Icon = good ? ThumbsUp : ThumbsDown;
  return (
    <section>
      <h4 className="mb-1.5 flex items-center gap-2 text-sm font-semibold">
        <Icon aria-hidden className={cn("size-4", good ? "text-pine-text" : "text-tomato-text")} />
        {title}
      </h4>
      {points.length === 0 ? <p className="text-sm text-ink-soft">Nothing named more than once.</p> : null}
      <ul className="grid gap-1">
        {points.map((point) => (
          <li key={point.aspect}>
            <details className="group rounded-lg border border-line bg-surface">
              <summary className="flex min-h-11 items-center gap-2 rounded-lg px-3 text-sm hover:bg-sunken sm:min-h-9">
                <span className="font-medium first-letter:uppercase">{point.aspect}</span>
                <span className="figures text-xs text-ink-soft">×{point.mentions}</span>
                <ChevronDown
                  aria-hidden
                  className="ml-auto size-4 text-ink-soft transition-transform group-open:rotate-180"
                />
              </summary>
              <ul className="grid gap-3 border-t border-line px-3 py-3">
                {point.quotes.map((quote) => (
                  <li key={quote.id} className="text-sm">
                    <blockquote className="text-pretty">“{quote.excerpt}”</blockquote>
                    <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-xs text-ink-soft">
                      <Stars rating={quote.rating} className="text-[0.6875rem] [&>span:last-child]:hidden" />
                      {quote.author}, {fullDay(quote.createdAt)}
                    </p>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
