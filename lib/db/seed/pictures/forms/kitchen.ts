import { box, disc, glint, group, oval, type Pen, shade, shape, stroke } from "../pen";

export const skillet = (pen: Pen, look: { iron: string }) =>
  [
    group(
      "rotate(-38 200 230)",
      box(300, 212, 124, 36, 18, pen.lit(look.iron, "down")),
      oval(402, 230, 12, 8, shade(look.iron, -0.5)),
    ),
    oval(186, 244, 140, 104, pen.lit(look.iron, "down")),
    oval(186, 234, 122, 86, pen.lit(shade(look.iron, -0.3), "diagonal")),
    oval(176, 236, 58, 40, "#fdfaf0"),
    oval(204, 214, 34, 24, "#fdfaf0"),
    disc(182, 232, 22, pen.ball("#f6b12d")),
    glint("M84 214c14-28 42-46 76-52", 6, 0.4),
  ].join("");

export const dutchOven = (pen: Pen, look: { color: string }) =>
  [
    stroke("M78 236c-44-4-44 46 0 44M322 236c44-4 44 46 0 44", pen.lit(look.color, "down"), 17),
    shape("M70 196h260v92a58 58 0 0 1-58 58H128a58 58 0 0 1-58-58z", pen.round(look.color)),
    shape("M58 186c20-70 84-84 142-84s122 14 142 84z", pen.round(shade(look.color, 0.06))),
    box(50, 180, 300, 24, 12, pen.round(shade(look.color, -0.1))),
    box(176, 74, 48, 32, 14, pen.round("#d8b26a")),
    glint("M104 160c14-22 36-34 66-38", 8, 0.45),
  ].join("");

export const kettle = (pen: Pen, look: { color: string }) =>
  [
    stroke("M122 300C66 290 96 196 46 168", pen.lit(look.color, "right"), 17),
    stroke("M266 172c78-16 86 40 78 132", "#46392f", 20),
    shape("M128 168h144l28 156a16 16 0 0 1-16 18H116a16 16 0 0 1-16-18z", pen.round(look.color)),
    oval(200, 168, 72, 20, pen.lit(shade(look.color, 0.1), "down")),
    disc(200, 140, 16, pen.ball("#46392f")),
    box(88, 336, 224, 18, 9, "#343b40"),
    disc(200, 345, 4, "#7be0a9"),
    glint("M136 200l-16 98", 9, 0.35),
  ].join("");

export const grinder = (pen: Pen, look: { body: string; wood: string }) =>
  [
    shape("M136 96h128l-18 66h-92z", pen.lit("#cfe0e4", "down", 0.3), 'opacity=".85"'),
    shape("M144 122h112l-11 40h-90z", "#6b4026"),
    box(126, 72, 148, 28, 12, pen.round(look.wood)),
    box(128, 160, 144, 96, 16, pen.round(look.body)),
    box(120, 186, 160, 22, 8, pen.round("#3a4147")),
    box(112, 252, 176, 30, 8, pen.round(look.body)),
    shape("M190 282h20v20h-20z", "#3a4147"),
    box(150, 298, 100, 38, 12, pen.round("#565f66")),
    box(102, 334, 196, 18, 8, pen.round(shade(look.body, -0.15))),
    glint("M144 176v64", 7, 0.35),
  ].join("");

export const espresso = (pen: Pen, look: { body: string }) =>
  [
    box(74, 78, 252, 94, 22, pen.lit(look.body, "down")),
    box(104, 168, 192, 140, 6, pen.lit(shade(look.body, -0.4), "down")),
    box(66, 304, 268, 46, 14, pen.lit(look.body, "down")),
    ...Array.from({ length: 8 }, (_, i) => box(96 + i * 27, 308, 16, 8, 4, "#343b40")),
    disc(130, 124, 27, "#fbfaf5") + stroke("M130 124l12-14", "#c9341f", 5),
    disc(204, 124, 27, "#fbfaf5") + stroke("M204 124l-10-16", "#c9341f", 5),
    disc(276, 124, 22, pen.ball("#3a4147")),
    box(160, 168, 80, 24, 8, pen.round("#c7ccce")),
    box(232, 174, 84, 16, 8, pen.round("#46392f")),
    stroke("M190 196v40M208 196v40", "#6b4026", 5),
    shape("M166 240h66l-8 54a10 10 0 0 1-10 9h-30a10 10 0 0 1-10-9z", pen.round("#f5f1e6")),
    stroke("M232 252c24-2 22 28-4 28", "#f5f1e6", 8),
    stroke("M96 170v74l-12 20", "#c7ccce", 9),
    box(110, 62, 180, 18, 8, pen.lit(shade(look.body, -0.2), "down")),
    glint("M92 100h-2v40", 6, 0.4),
  ].join("");

export const knife = (pen: Pen, look: { handle: string }) =>
  group(
    "rotate(-36 200 200)",
    shape("M18 186h226v58c-92 6-180-18-226-58z", pen.lit("#d3dade", "down", 0.25)),
    stroke("M40 200c52 28 122 42 204 40", "#fff", 4, 'stroke-opacity=".7"'),
    box(240, 178, 22, 68, 8, pen.lit("#9aa3a8", "down")),
    box(256, 182, 128, 46, 20, pen.lit(look.handle, "down")),
    ...[290, 324, 356].map((x) => disc(x, 205, 6, "#e6d7b8")),
  );

export const blender = (pen: Pen, look: { base: string; drink: string }) =>
  [
    shape("M120 60h160l-20 188H140z", pen.lit("#d5e6ea", "right", 0.2), 'opacity=".9"'),
    shape("M128 138h144l-12 110H140z", pen.round(look.drink)),
    stroke("M280 92c44 0 44 96-12 112", "#b9ccd2", 15),
    box(112, 42, 176, 24, 10, pen.round("#343b40")),
    shape("M132 246h136l24 92a10 10 0 0 1-10 12H118a10 10 0 0 1-10-12z", pen.round(look.base)),
    disc(200, 302, 25, pen.ball("#e8ecee")) + stroke("M200 302l12-14", "#343b40", 5),
    glint("M140 84l12 130", 8, 0.5),
  ].join("");

export const lunchBox = (pen: Pen, look: { steel: string; greens: string }) =>
  [
    box(46, 176, 308, 164, 38, pen.lit(look.steel, "down")),
    oval(200, 190, 148, 46, pen.lit(shade(look.steel, -0.3), "down")),
    oval(138, 182, 66, 27, pen.ball(look.greens)),
    disc(118, 172, 19, pen.ball("#e2503c")),
    disc(152, 166, 17, pen.ball("#e2503c")),
    oval(262, 182, 66, 27, pen.ball("#f5efe0")),
    ...[0, 1, 2, 3, 4].map((i) =>
      oval(
        228 + i * 17,
        172 + (i % 2) * 13,
        9,
        4,
        "#fffdf6",
        `transform="rotate(${i * 34} ${228 + i * 17} 176)"`,
      ),
    ),
    box(194, 150, 12, 68, 5, pen.lit("#c7ccce", "right")),
    box(34, 236, 26, 60, 10, pen.lit("#8d979c", "right")),
    box(340, 236, 26, 60, 10, pen.lit("#8d979c", "right")),
    glint("M84 250v46", 8, 0.5),
  ].join("");

export const flask = (pen: Pen, look: { color: string }) =>
  [
    box(142, 38, 116, 74, 18, pen.round("#d2d8da")),
    box(150, 108, 100, 18, 5, pen.round("#3a4147")),
    shape(
      "M132 152a28 28 0 0 1 28-28h80a28 28 0 0 1 28 28v176a24 24 0 0 1-24 24h-88a24 24 0 0 1-24-24z",
      pen.round(look.color),
    ),
    box(132, 318, 136, 34, 16, pen.round("#c3cacd")),
    shape("M186 210l14-28 14 28zM172 238l28-40 28 40z", "#fff", 'opacity=".5"'),
    glint("M156 156v140", 9, 0.4),
  ].join("");
