import { box, disc, glint, group, oval, type Pen, shade, shape, stroke } from "../pen";

const lensFace = (pen: Pen, x: number, y: number, r: number) =>
  [
    disc(x, y, r, pen.ball("#4a5258")),
    disc(x, y, r * 0.8, "#20262b"),
    disc(x, y, r * 0.62, pen.ball("#3f5f86")),
    disc(x, y, r * 0.3, "#16202c"),
    disc(x - r * 0.24, y - r * 0.26, r * 0.13, "#e8f1fb", 'opacity=".85"'),
  ].join("");

export const mirrorless = (pen: Pen, look: { body: string; grip: string }) =>
  [
    shape("M152 128l14-40h68l14 40z", pen.lit(look.body, "down")),
    box(48, 122, 304, 218, 30, pen.lit(look.body, "down")),
    box(48, 172, 304, 128, 0, pen.lit(look.grip, "down", 0.12)),
    box(66, 104, 56, 26, 8, pen.round("#c7ccce")),
    box(284, 106, 42, 24, 8, pen.round("#c7ccce")),
    disc(248, 114, 11, "#d8452e"),
    lensFace(pen, 200, 238, 92),
    box(178, 98, 44, 18, 5, "#20262b"),
    glint("M66 144h60", 6, 0.4),
  ].join("");

export const compact = (pen: Pen, look: { body: string; grip: string }) =>
  [
    box(44, 146, 312, 196, 26, pen.lit(look.body, "down")),
    box(44, 196, 312, 100, 0, pen.lit(look.grip, "down", 0.12)),
    box(74, 130, 50, 20, 7, pen.round("#aab1b5")),
    disc(296, 142, 14, pen.ball("#d9dde0")),
    box(274, 164, 52, 26, 8, pen.lit("#e9edf0", "down")),
    lensFace(pen, 194, 246, 76),
    glint("M62 166h70", 5, 0.5),
  ].join("");

export const actionCamera = (pen: Pen, look: { body: string; accent: string }) =>
  [
    box(86, 146, 228, 194, 40, pen.lit(look.body, "diagonal")),
    box(104, 164, 84, 72, 18, "#262c31"),
    stroke("M122 212l14-18 12 12 16-22", look.accent, 6),
    lensFace(pen, 242, 224, 64),
    box(146, 128, 108, 22, 10, shade(look.body, -0.25)),
    disc(124, 300, 8, "#e0503c"),
    box(160, 336, 80, 18, 6, shade(look.body, -0.45)),
    glint("M104 262v30", 6, 0.3),
  ].join("");

export const instant = (pen: Pen, look: { body: string; print: string }) =>
  [
    group(
      "rotate(-4 200 100)",
      box(132, 34, 136, 130, 6, "#fbfaf5"),
      box(144, 46, 112, 88, 3, pen.lit(look.print, "diagonal", 0.35)),
    ),
    box(62, 124, 276, 226, 54, pen.lit(look.body, "diagonal")),
    box(84, 140, 232, 14, 7, shade(look.body, -0.5)),
    box(92, 172, 64, 40, 14, pen.lit("#f5f3ec", "down")),
    disc(292, 190, 18, "#262c31"),
    lensFace(pen, 206, 268, 66),
    disc(104, 300, 15, pen.ball("#e8643f")),
    glint("M84 196c0-22 8-34 22-42", 6, 0.45),
  ].join("");

export const drone = (pen: Pen, look: { body: string; accent: string }) => {
  const arm = (x: number, y: number, to: string) =>
    stroke(`M${x} ${y}L${to}`, pen.lit(shade(look.body, -0.15), "down"), 18);
  const rotor = (x: number, y: number) =>
    [
      oval(x, y - 20, 74, 11, "#8d989f", 'opacity=".55"'),
      oval(x, y - 20, 46, 6, "#fff", 'opacity=".45"'),
      box(x - 12, y - 22, 24, 34, 8, pen.round("#565f66")),
    ].join("");
  return [
    arm(170, 190, "96 150"),
    arm(230, 190, "304 150"),
    rotor(96, 142),
    rotor(304, 142),
    arm(160, 236, "70 262"),
    arm(240, 236, "330 262"),
    rotor(72, 254),
    rotor(328, 254),
    box(132, 164, 136, 108, 44, pen.lit(look.body, "down")),
    box(152, 178, 96, 22, 11, look.accent),
    lensFace(pen, 200, 282, 36),
    glint("M148 204q2-22 20-28", 5, 0.5),
  ].join("");
};

export const lens = (pen: Pen, look: { body: string }) =>
  group(
    "rotate(-14 200 220)",
    box(118, 78, 164, 56, 16, pen.round(look.body)),
    box(128, 130, 144, 92, 8, pen.round(shade(look.body, 0.06))),
    ...Array.from({ length: 15 }, (_, i) =>
      stroke(`M${134 + i * 9.4} 142v68`, "#22282c", 3, 'stroke-opacity=".5"'),
    ),
    box(122, 220, 156, 20, 6, pen.round("#d8452e")),
    box(132, 238, 136, 82, 8, pen.round(look.body)),
    ...Array.from({ length: 13 }, (_, i) =>
      stroke(`M${140 + i * 10} 256v44`, "#22282c", 3, 'stroke-opacity=".5"'),
    ),
    box(142, 318, 116, 28, 8, pen.round("#c9ced1")),
    oval(200, 80, 80, 26, "#20262b"),
    oval(200, 80, 64, 19, pen.ball("#3f5f86")),
    oval(182, 74, 16, 5, "#e8f1fb", 'opacity=".7"'),
  );

export const monocular = (pen: Pen, look: { body: string; ring: string }) =>
  group(
    "rotate(38 200 210)",
    box(142, 60, 116, 34, 14, pen.round(shade(look.body, -0.2))),
    box(134, 90, 132, 128, 18, pen.round(look.body)),
    box(128, 156, 144, 34, 10, pen.round(look.ring)),
    box(146, 214, 108, 84, 14, pen.round(shade(look.body, -0.08))),
    ...Array.from({ length: 9 }, (_, i) =>
      stroke(`M${156 + i * 11} 230v50`, "#22282c", 4, 'stroke-opacity=".4"'),
    ),
    box(156, 294, 88, 50, 16, pen.round("#3a4046")),
    oval(200, 62, 52, 15, pen.ball("#5f7fa6")),
  );
