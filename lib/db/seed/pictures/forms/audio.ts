import { box, disc, glint, group, oval, type Pen, shade, shape, stroke } from "../pen";

interface OverEar {
  shell: string;
  pad: string;
  band: string;
  /** Round cups or tall ones. */
  tall?: boolean;
  ring?: string;
  grille?: boolean;
  microphone?: boolean;
}

function cup(pen: Pen, x: number, look: OverEar, mirror: boolean): string {
  const rx = look.tall ? 40 : 46;
  const ry = look.tall ? 64 : 56;
  const inner = mirror ? -1 : 1;
  const grille = look.grille
    ? [0, 1, 2, 3].map((i) =>
        disc(x, 262, 12 + i * 9, "none", `stroke="#fff" stroke-opacity=".22" stroke-width="3"`),
      )
    : [glint(`M${x - rx * 0.5} ${262 - ry * 0.55}q8-16 24-20`, 7, 0.4)];
  return [
    oval(x + inner * 20, 262, rx * 0.78, ry * 0.96, pen.lit(look.pad, "right")),
    oval(x, 262, rx, ry, pen.ball(look.shell)),
    oval(x, 262, rx * 0.66, ry * 0.66, pen.lit(look.shell, "diagonal", 0.12)),
    ...(look.ring
      ? [oval(x, 262, rx * 0.7, ry * 0.7, "none", `stroke="${look.ring}" stroke-width="6"`)]
      : []),
    ...grille,
  ].join("");
}

export const overEar = (pen: Pen, look: OverEar) =>
  group(
    "translate(-20 -8) scale(1.1)",
    stroke("M96 236C84 108 142 60 200 60s116 48 104 176", pen.lit(look.band, "down"), 26),
    stroke("M112 150c14-52 50-72 88-72s74 20 88 72", shade(look.pad, 0.12), 13),
    stroke("M96 226v-34M304 226v-34", "#b9c0c4", 13),
    cup(pen, 98, look, false),
    cup(pen, 302, look, true),
    ...(look.microphone
      ? [
          stroke("M94 306c6 34 40 44 76 42", shade(look.shell, -0.1), 9),
          box(158, 336, 46, 22, 11, pen.lit(look.pad, "down")),
        ]
      : []),
    glint("M128 106c18-20 38-29 62-31", 6, 0.5),
  );

/** One earbud: tip to the right, stem down. */
const bud = (pen: Pen, color: string, tip: string) =>
  [
    group("rotate(22 34 -10)", oval(34, -10, 26, 22, pen.ball(tip)), oval(44, -10, 9, 13, shade(tip, -0.3))),
    box(-32, -20, 27, 116, 13, pen.round(shade(color, 0.06))),
    oval(-2, -8, 38, 36, pen.ball(color)),
    box(-25, 74, 13, 12, 5, shade(color, -0.35)),
    glint("M-24-24q8-14 24-15", 6, 0.5),
  ].join("");

export const earbuds = (pen: Pen, look: { color: string; tip: string; case: string }) =>
  [
    box(96, 70, 208, 140, 62, pen.lit(look.case, "down")),
    shape("M96 128h208a62 58 0 0 0-62-58h-84a62 58 0 0 0-62 58z", shade(look.case, 0.18)),
    shape("M96 126h208v5H96z", shade(look.case, -0.35)),
    disc(200, 156, 6, "#7be0a9"),
    glint("M118 108c4-14 12-20 24-23", 7, 0.5),
    oval(96, 350, 46, 8, "#1d2a24", 'opacity=".22"'),
    oval(304, 350, 46, 8, "#1d2a24", 'opacity=".22"'),
    group("translate(114 252)", bud(pen, shade(look.color, 0.2), look.tip)),
    group("translate(286 252) scale(-1 1)", bud(pen, shade(look.color, 0.2), look.tip)),
  ].join("");

export const openEar = (pen: Pen, look: { color: string; accent: string }) => {
  const side = (mirror: string) =>
    group(
      mirror,
      stroke("M-4 330c-92 0-130-40-126-120 2-58 22-96 58-96 30 0 38 30 22 56", shade(look.color, -0.12), 20),
      stroke("M-4 326c-88 0-122-40-118-116", shade(look.color, 0.3), 5, 'stroke-opacity=".7"'),
      group(
        "translate(-54 190) rotate(18)",
        box(-27, -34, 54, 70, 25, pen.ball(look.accent)),
        glint("M-12-14q4-8 14-10", 5),
      ),
      box(-146, 200, 36, 66, 17, pen.lit(look.color, "right")),
    );
  return side("translate(200 0)") + side("translate(200 0) scale(-1 1)");
};

const cone = (pen: Pen, x: number, y: number, r: number, color: string) =>
  [
    disc(x, y, r, shade(color, -0.45)),
    disc(x, y, r * 0.86, pen.ball(shade(color, -0.28))),
    disc(x, y, r * 0.36, pen.ball(shade(color, -0.05))),
  ].join("");

export const pebble = (pen: Pen, look: { color: string; strap: string }) =>
  [
    stroke("M262 132c6-50 60-46 52 0-4 22-22 32-34 34", look.strap, 12),
    oval(200, 248, 140, 106, pen.ball(look.color)),
    oval(200, 240, 112, 80, pen.lit(shade(look.color, -0.12), "diagonal")),
    ...[0, 1, 2, 3, 4].flatMap((row) =>
      [-3, -2, -1, 0, 1, 2, 3].map((column) =>
        Math.abs(column) + Math.abs(row - 2) > 4
          ? ""
          : disc(200 + column * 26 + (row % 2) * 6, 196 + row * 22, 4, "#fff", 'opacity=".26"'),
      ),
    ),
    glint("M92 210c16-36 50-56 84-62", 8, 0.4),
  ].join("");

export const homeSpeaker = (pen: Pen, look: { wood: string; cloth: string }) =>
  [
    box(50, 132, 300, 206, 30, pen.lit(look.wood, "diagonal")),
    box(70, 152, 196, 166, 18, pen.lit(look.cloth, "down")),
    ...Array.from({ length: 11 }, (_, i) =>
      stroke(`M${84 + i * 17} 158v154`, "#fff", 2, 'stroke-opacity=".2"'),
    ),
    disc(308, 196, 29, pen.ball("#e9e2d2")),
    stroke("M308 196l10-20", "#6c6250", 5),
    ...[0, 1, 2, 3].map((i) =>
      box(284 + (i % 2) * 27, 244 + Math.floor(i / 2) * 27, 20, 20, 6, pen.lit("#e9e2d2", "down")),
    ),
    box(84, 336, 30, 14, 5, shade(look.wood, -0.5)),
    box(286, 336, 30, 14, 5, shade(look.wood, -0.5)),
    glint("M70 146h110", 5, 0.35),
  ].join("");

export const partySpeaker = (pen: Pen, look: { color: string; glow: string }) =>
  [
    stroke("M146 92V48h108v44", "#9aa3aa", 12),
    box(98, 74, 204, 268, 30, pen.lit(look.color, "right")),
    disc(200, 252, 74, look.glow, 'opacity=".9"'),
    cone(pen, 200, 252, 66, look.color),
    disc(200, 132, 42, look.glow, 'opacity=".9"'),
    cone(pen, 200, 132, 36, look.color),
    disc(118, 344, 15, "#2e3338"),
    disc(282, 344, 15, "#2e3338"),
    glint("M114 110v90", 6, 0.35),
  ].join("");

export const soundbar = (pen: Pen, look: { color: string; cloth: string }) =>
  [
    box(24, 224, 352, 88, 34, pen.lit(look.color, "down")),
    box(38, 246, 324, 58, 26, pen.lit(look.cloth, "down")),
    ...Array.from({ length: 17 }, (_, i) =>
      stroke(`M${58 + i * 18} 252v46`, "#fff", 2, 'stroke-opacity=".16"'),
    ),
    disc(200, 235, 4, "#ffd27a"),
    box(70, 310, 46, 12, 6, shade(look.color, -0.4)),
    box(284, 310, 46, 12, 6, shade(look.color, -0.4)),
    glint("M56 233h92", 5, 0.4),
  ].join("");

export const bookshelf = (pen: Pen, look: { wood: string; front: string }) => {
  const one = (x: number) =>
    [
      box(x, 92, 132, 258, 14, pen.lit(look.wood, "right")),
      box(x + 10, 102, 112, 238, 10, pen.lit(look.front, "down")),
      cone(pen, x + 66, 266, 50, "#565c60"),
      cone(pen, x + 66, 152, 27, "#565c60"),
    ].join("");
  return one(58) + one(210);
};
