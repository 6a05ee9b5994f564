import { Package } from "lucide-react";
import Image from "next/image";
import { cn } from "./cn";

/** A product's picture on its patch of shelf; a parcel stands in for a missing one. Decorative: the name is beside it. */
export function Picture({
  src,
  size = 64,
  className,
}: {
  src?: string | null;
  size?: number;
  className?: string;
}) {
  return (
    <span
      className={cn("grid shrink-0 place-items-center overflow-hidden rounded-lg bg-sunken", className)}
      style={{ width: size, height: size }}
    >
      {src ? (
        <Image
          src={src}
          alt=""
          width={size}
          height={size}
          unoptimized
          className="size-[76%] object-contain"
        />
      ) : (
        <Package aria-hidden className="size-1/2 text-line-strong" strokeWidth={1.5} />
      )}
    </span>
  );
}
