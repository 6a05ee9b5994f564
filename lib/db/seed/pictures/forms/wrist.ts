import { box, disc, glint, group, type Pen, shade, shape, stroke } from "../pen";

const strap = (pen: Pen, color: string, w: number) =>
  [
    shape(
      `M${200 - w / 2} 148l8-86a10 10 0 0 1 10-9h${w - 36}a10 10 0 0 1 10 9l8 86z`,
      pen.lit(color, "right"),
    ),
    shape(
      `M${200 - w / 2} 256l8 88a10 10 0 0 0 10 9h${w - 36}a10 10 0 0 0 10-9l8-88z`,
      pen.lit(shade(color, -0.08), "right"),
    ),
    ...[0, 1, 2].map((i) => disc(200, 290 + i * 19, 4.5, shade(color, -0.5))),
  ].join("");

export const roundWatch = (
  pen: Pen,
  look: { strap: string; case: string; ring: string; hands: "sport" | "smart" },
) =>
  [
    strap(pen, look.strap, 104),
    box(290, 190, 20, 26, 7, pen.lit(look.case, "down")),
    ...(look.hands === "sport"
      ? [box(90, 168, 18, 22, 6, look.case), box(90, 216, 18, 22, 6, look.case)]
      : []),
    disc(200, 202, 98, pen.ball(look.case)),
    disc(200, 202, 80, "#1b2126"),
    ...(look.hands === "sport"
      ? [
          disc(200, 202, 66, "none", `stroke="#3a444b" stroke-width="10"`),
          stroke("M200 136a66 66 0 1 1-57 99", look.ring, 10),
          stroke("M164 222l20-26 17 14 30-34", "#f4f7f5", 8),
        ]
      : [
          disc(200, 202, 70, "none", `stroke="${look.ring}" stroke-width="4" stroke-dasharray="3 11"`),
          stroke("M200 202V156M200 202l34 20", "#f4f7f5", 8),
          disc(200, 202, 7, look.ring),
        ]),
    glint("M138 156c12-16 28-25 44-28", 6, 0.35),
  ].join("");

export const analogWatch = (pen: Pen, look: { strap: string; dial: string }) =>
  [
    strap(pen, look.strap, 92),
    box(292, 192, 22, 22, 6, pen.lit("#c9ced1", "down")),
    disc(200, 202, 98, pen.ball("#c3c9cc")),
    disc(200, 202, 82, pen.ball(look.dial)),
    ...Array.from({ length: 12 }, (_, i) =>
      group(`rotate(${i * 30} 200 202)`, box(197, 128, 6, i % 3 ? 10 : 18, 3, "#f6efdc")),
    ),
    stroke("M200 202l-26-34", "#f6efdc", 9),
    stroke("M200 202l38-44", "#f6efdc", 6),
    stroke("M200 218v-78", "#e2703a", 3),
    disc(200, 202, 7, "#e2703a"),
  ].join("");

export const squareWatch = (pen: Pen, look: { strap: string; case: string; tint: string }) =>
  [
    strap(pen, look.strap, 118),
    box(110, 102, 180, 204, 46, pen.lit(look.case, "diagonal")),
    box(122, 114, 156, 180, 36, "#1b2126"),
    ...[0, 1, 2, 3].map((i) =>
      disc(
        164 + (i % 2) * 72,
        172 + Math.floor(i / 2) * 70,
        24,
        pen.ball(["#f2a23a", look.tint, "#5fb7e5", "#e46a8a"][i] ?? look.tint),
      ),
    ),
    glint("M134 150q4-20 22-24", 6, 0.35),
  ].join("");

export const band = (pen: Pen, look: { color: string; tint: string }) =>
  [
    stroke(
      "M200 64c-92 0-128 66-128 140s40 138 128 138 128-64 128-138S292 64 200 64z",
      pen.lit(look.color, "down"),
      34,
    ),
    box(148, 38, 104, 62, 30, pen.lit(shade(look.color, -0.3), "down")),
    box(158, 46, 84, 46, 22, "#1b2126"),
    stroke("M174 69h12l8-13 11 24 8-11h12", look.tint, 6),
    glint("M92 160c-10 46 0 96 24 124", 7, 0.35),
  ].join("");
