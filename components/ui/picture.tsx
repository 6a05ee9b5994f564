"use client";

import { Package } from "lucide-react";
import Image from "next/image";
import { useState } from "react";
import { cn } from "./cn";

/**
 * A product's picture on its patch of shelf; a parcel stands in for one that is missing. Decorative: the name is
 * beside it.
 * @param size edge in CSS pixels
 */
export function Picture({
  src,
  size = 64,
  className,
}: {
  src?: string | null;
  size?: number;
  className?: string;
}) {
  const [missing, setMissing] = useState<string | null>(null);
  return (
    <span
      className={cn("grid shrink-0 place-items-center overflow-hidden rounded-lg bg-sunken", className)}
      style={{ width: size, height: size }}
    >
      {src && src !== missing ? (
        <Image
          src={src}
          alt=""
          width={size}
          height={size}
          unoptimized
          onError={() => setMissing(src)}
          className="size-[92%] object-contain"
        />
      ) : (
        <Package aria-hidden className="size-1/2 text-line-strong" strokeWidth={1.5} />
      )}
    </span>
  );
}
