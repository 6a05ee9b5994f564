import { encode } from "uqr";
import { cn } from "./cn";

/** A scannable QR code of `value`, always dark on white so that scanners in dark rooms read it too. */
export function QrCode({ value, label, className }: { value: string; label: string; className?: string }) {
  const { data, size } = encode(value, { ecc: "M", border: 2 });
  const path = data
    .flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : "")))
    .filter(Boolean)
    .join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className={cn("size-28 rounded-sm bg-white", className)}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#0b1a13" />
    </svg>
  );
}
