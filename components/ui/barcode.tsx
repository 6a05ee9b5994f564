import { cn } from "./cn";

/** Code 39: nine elements a character, bar and space in turn; 1 is wide. Capitals, digits and "-. $/+%" only. */
const code39: Record<string, string> = {
  "0": "000110100",
  "1": "100100001",
  "2": "001100001",
  "3": "101100000",
  "4": "000110001",
  "5": "100110000",
  "6": "001110000",
  "7": "000100101",
  "8": "100100100",
  "9": "001100100",
  A: "100001001",
  B: "001001001",
  C: "101001000",
  D: "000011001",
  E: "100011000",
  F: "001011000",
  G: "000001101",
  H: "100001100",
  I: "001001100",
  J: "000011100",
  K: "100000011",
  L: "001000011",
  M: "101000010",
  N: "000010011",
  O: "100010010",
  P: "001010010",
  Q: "000000111",
  R: "100000110",
  S: "001000110",
  T: "000010110",
  U: "110000001",
  V: "011000001",
  W: "111000000",
  X: "010010001",
  Y: "110010000",
  Z: "011010000",
  "-": "010000101",
  ".": "110000100",
  " ": "011000100",
  "*": "010010100",
};

const wide = 2.5;

/** A scannable Code 39 barcode of an RMA or order number. Characters it cannot hold are left out. */
export function Barcode({ value, className }: { value: string; className?: string }) {
  const bars: { x: number; width: number }[] = [];
  let x = 0;
  for (const character of `*${value.toUpperCase()}*`) {
    const pattern = code39[character];
    if (!pattern) continue;
    for (const [index, bit] of [...pattern].entries()) {
      const width = bit === "1" ? wide : 1;
      if (index % 2 === 0) bars.push({ x, width });
      x += width;
    }
    x += 1;
  }
  return (
    <svg
      role="img"
      aria-label={`Barcode ${value}`}
      viewBox={`-10 0 ${x + 19} 40`}
      preserveAspectRatio="none"
      className={cn("h-12 w-full max-w-64 bg-white", className)}
      shapeRendering="crispEdges"
    >
      {bars.map((bar) => (
        <rect key={bar.x} x={bar.x} y="3" width={bar.width} height="34" fill="#0b1a13" />
      ))}
    </svg>
  );
}
