/**
 * Draws the catalogue's pictures into public/products: `npx tsx lib/db/seed/pictures/generate.ts`.
 * The results are committed; run it again after changing a drawing.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { catalogProducts } from "../catalog";
import { Random } from "../random";
import { backdrops, drawings } from "./catalogue";
import { disc, group, oval, Pen, shade } from "./pen";

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../../../public/products");

/** One decimal is a tenth of a pixel at full size. */
const trimmed = (svg: string) =>
  svg
    .replace(/(\d+\.\d\d)\d+/g, "$1")
    .replace(/ +\/>/g, "/>")
    .replace(/ {2,}/g, " ");

/** The object on the category's disc, with its shadow on the floor. Outside the disc the picture is transparent. */
function picture(slug: string, category: string): string {
  const draw = drawings[slug];
  const tint = backdrops[category];
  if (!draw || !tint) throw new Error(`nobody has drawn ${slug}`);
  const random = new Random(`picture:${slug}`);
  const pen = new Pen(slug);
  const color = shade(tint, random.next() * 0.16 - 0.06);
  const moon = { x: 200 + random.between(-80, 80), y: random.between(96, 128), r: random.between(30, 46) };
  const parts = [
    disc(200, 200, 184, pen.lit(color, "diagonal", 0.14)),
    disc(moon.x, moon.y, moon.r, "#fff", 'opacity=".2"'),
    oval(200, 352, 150, 20, pen.fade("#1d2a24", 0.5)),
    group("translate(22 26) scale(.89)", draw(pen)),
  ].join("");
  return trimmed(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400"><defs>${pen.defs}</defs>${parts}</svg>\n`,
  );
}

mkdirSync(folder, { recursive: true });
for (const { slug, category } of catalogProducts) {
  writeFileSync(path.join(folder, `${slug}.svg`), picture(slug, category));
}
