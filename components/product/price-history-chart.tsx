"use client";

import { scaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import { type PointerEvent, useState } from "react";
import type { GetPriceHistoryOutput } from "@/lib/tools/pricing.schema";
import { Badge } from "../ui/badge";
import { cn } from "../ui/cn";
import { fullDay, shortDay } from "../ui/dates";
import { formatMoney, Money } from "../ui/money";
import type { Mark } from "../ui/tone";

const trendMarks: Record<GetPriceHistoryOutput["trend"], Mark> = {
  rising: { label: "Rising", tone: "tomato" },
  falling: { label: "Falling", tone: "pine" },
  stable: { label: "Steady", tone: "quiet" },
};

const width = 100;
const height = 40;

/**
 * The price over the period with its average. Pointer, touch and arrow keys read single days: an invisible range
 * input lies over the drawing, so that every way of asking works. The same figures follow as a table on demand.
 */
export function PriceHistoryChart({
  history,
  className,
}: {
  history: GetPriceHistoryOutput;
  className?: string;
}) {
  const { points, currency, averageCents, currentCents } = history;
  const last = points.length - 1;
  const [picked, setPicked] = useState<number | null>(null);
  const index = picked ?? last;
  const point = points[index];
  if (!point) return <p className="text-sm text-ink-soft">No prices recorded for this period.</p>;

  const low = Math.min(history.minCents, averageCents);
  const high = Math.max(history.maxCents, averageCents);
  const margin = Math.max((high - low) * 0.18, 50);
  const x = scaleLinear([0, Math.max(last, 1)], [0, width]);
  const y = scaleLinear([low - margin, high + margin], [height, 0]);
  const shape =
    line<{ priceCents: number }>(
      (_, i) => x(i),
      (d) => y(d.priceCents),
    ).curve(curveStepAfter)(points) ?? "";
  const fill =
    area<{ priceCents: number }>(
      (_, i) => x(i),
      height,
      (d) => y(d.priceCents),
    ).curve(curveStepAfter)(points) ?? "";
  const percentLeft = (x(index) / width) * 100;
  const percentTop = (cents: number) => (y(cents) / height) * 100;
  const trend = trendMarks[history.trend];

  function follow(event: PointerEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    setPicked(Math.max(0, Math.min(last, Math.round(share * last))));
  }

  return (
    <figure
      className={cn("min-w-0", className)}
      aria-label={`Price of ${history.product.name} over ${history.days} days`}
    >
      <figcaption className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 text-sm">
        <span aria-live="polite">
          <Money cents={point.priceCents} currency={currency} className="text-base font-semibold" />{" "}
          <span className="text-ink-soft">{index === last ? "today" : fullDay(point.day)}</span>
        </span>
        <span className="flex flex-wrap gap-1.5">
          {history.isGoodDeal ? <Badge tone="marigold">Good deal</Badge> : null}
          <Badge tone={trend.tone}>{trend.label}</Badge>
        </span>
      </figcaption>
      <div
        className="relative h-36 select-none"
        onPointerMove={follow}
        onPointerLeave={() => setPicked(null)}
      >
        <svg
          role="img"
          aria-label={`Price over ${history.days} days: now ${formatMoney(currentCents, currency)}, average ${formatMoney(averageCents, currency)}, ${trend.label.toLowerCase()}`}
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible"
        >
          <path d={fill} className="fill-pine/10" />
          <line
            x1="0"
            x2={width}
            y1={y(averageCents)}
            y2={y(averageCents)}
            className="stroke-ink-soft"
            strokeWidth="1"
            strokeDasharray="4 4"
            vectorEffect="non-scaling-stroke"
          />
          <path
            d={shape}
            fill="none"
            className="stroke-pine"
            strokeWidth="2"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
          {picked === null ? null : (
            <line
              x1={x(index)}
              x2={x(index)}
              y1="0"
              y2={height}
              className="stroke-line-strong"
              strokeWidth="1"
              vectorEffect="non-scaling-stroke"
            />
          )}
        </svg>
        <span
          aria-hidden
          className="absolute size-3 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-surface bg-marigold ring-1 ring-marigold-text"
          style={{ left: `${percentLeft}%`, top: `${percentTop(point.priceCents)}%` }}
        />
        <input
          type="range"
          min={0}
          max={last}
          value={index}
          aria-label="Day"
          aria-valuetext={`${formatMoney(point.priceCents, currency)} on ${fullDay(point.day)}`}
          onChange={(event) => setPicked(Number(event.target.value))}
          onBlur={() => setPicked(null)}
          className="absolute inset-0 size-full cursor-crosshair appearance-none bg-transparent opacity-0 focus-visible:opacity-100 [&::-moz-range-thumb]:opacity-0 [&::-webkit-slider-thumb]:opacity-0"
        />
      </div>
      <div
        aria-hidden
        className="mt-1 grid grid-cols-2 gap-x-3 text-[0.6875rem] text-ink-soft sm:grid-cols-[auto_1fr_auto]"
      >
        <span>{shortDay(points[0]?.day ?? point.day)}</span>
        <span className="text-right sm:order-last">{shortDay(points[last]?.day ?? point.day)}</span>
        <span className="col-span-2 text-center sm:col-span-1">
          low <span className="figures">{formatMoney(history.minCents, currency)}</span> · average{" "}
          <span className="figures border-b border-dashed border-ink-soft">
            {formatMoney(averageCents, currency)}
          </span>{" "}
          · high <span className="figures">{formatMoney(history.maxCents, currency)}</span>
        </span>
      </div>
      <PriceTable history={history} currentCents={currentCents} />
    </figure>
  );
}

function PriceTable({ history, currentCents }: { history: GetPriceHistoryOutput; currentCents: number }) {
  const changes = history.points.filter(
    (point, index) => point.priceCents !== history.points[index - 1]?.priceCents,
  );
  return (
    <details className="mt-1 text-sm">
      <summary className="inline-flex min-h-11 items-center text-xs text-ink-soft underline underline-offset-2 sm:min-h-8">
        As a table
      </summary>
      <div className="max-h-56 overflow-auto rounded-md border border-line">
        <table className="w-full text-left text-xs">
          <caption className="sr-only">
            Price changes; now {formatMoney(currentCents, history.currency)}, average{" "}
            {formatMoney(history.averageCents, history.currency)}
          </caption>
          <thead className="sticky top-0 bg-sunken">
            <tr>
              <th scope="col" className="px-3 py-1.5 font-medium">
                From
              </th>
              <th scope="col" className="px-3 py-1.5 text-right font-medium">
                Price
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map((point) => (
              <tr key={point.day} className="border-t border-line">
                <td className="px-3 py-1.5">{fullDay(point.day)}</td>
                <td className="px-3 py-1.5 text-right">
                  <Money cents={point.priceCents} currency={history.currency} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
