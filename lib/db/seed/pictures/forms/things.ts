import { box, disc, glint, group, oval, type Pen, shade, shape, stroke } from "../pen";

export const tent = (pen: Pen, look: { cloth: string; inner: string }) =>
  [
    shape("M200 92L30 346h340z", pen.lit(look.cloth, "right")),
    shape("M200 92l-170 254h70z", pen.lit(shade(look.cloth, 0.16), "down")),
    shape("M200 128l62 218H138z", pen.lit(look.inner, "down")),
    shape("M200 128l-62 218h-26c46-50 76-130 88-218z", pen.lit(shade(look.cloth, -0.2), "right")),
    stroke("M200 92l-10-22M200 92l10-22", "#8d979c", 7),
    stroke("M30 346L12 356M370 346l18 10", "#b6a77d", 5),
    disc(222, 270, 19, pen.fade("#ffe7a3", 0.9)),
  ].join("");

export const backpack = (pen: Pen, look: { cloth: string; accent: string }) =>
  [
    stroke("M166 78c0-46 68-46 68 0", shade(look.cloth, -0.3), 13),
    box(92, 72, 216, 278, 66, pen.lit(look.cloth, "right")),
    shape(
      "M92 140c0-44 30-70 66-70h84c36 0 66 26 66 70v10c-60 26-156 26-216 0z",
      pen.lit(shade(look.cloth, 0.12), "down"),
    ),
    box(116, 222, 168, 108, 30, pen.lit(shade(look.cloth, -0.12), "down")),
    stroke("M130 250h140", look.accent, 7),
    box(70, 226, 38, 96, 17, pen.lit(shade(look.cloth, -0.2), "right")),
    box(292, 226, 38, 96, 17, pen.lit(shade(look.cloth, -0.2), "right")),
    stroke("M150 146v48M250 146v48", look.accent, 11),
    box(139, 176, 22, 26, 6, "#d8dcdf"),
    box(239, 176, 22, 26, 6, "#d8dcdf"),
    glint("M112 122c4-20 16-32 32-36", 7, 0.4),
  ].join("");

export const lantern = (pen: Pen, look: { body: string }) =>
  [
    disc(200, 218, 150, pen.fade("#ffd76e", 0.75)),
    stroke("M140 112c0-72 120-72 120 0", "#8d979c", 10),
    box(128, 104, 144, 40, 18, pen.round(look.body)),
    box(140, 142, 120, 146, 20, pen.lit("#fff3c9", "down", 0.16)),
    ...[166, 200, 234].map((x) => stroke(`M${x} 150v130`, "#e8b84b", 4, 'stroke-opacity=".7"')),
    box(116, 284, 168, 66, 24, pen.round(look.body)),
    disc(200, 318, 15, pen.ball("#f7b824")),
    glint("M136 300v30", 7, 0.4),
  ].join("");

export const bicycle = (pen: Pen, look: { frame: string }) => {
  const wheel = (x: number) =>
    [
      disc(x, 268, 78, "none", 'stroke="#3a4147" stroke-width="15"'),
      disc(x, 268, 66, "none", 'stroke="#c9a26b" stroke-width="5"'),
      ...[0, 30, 60, 90, 120, 150].map((a) =>
        group(`rotate(${a} ${x} 268)`, stroke(`M${x - 62} 268h124`, "#aab3b8", 2)),
      ),
      disc(x, 268, 9, "#8d979c"),
    ].join("");
  const frame = pen.lit(look.frame, "down");
  return [
    wheel(100),
    wheel(300),
    stroke("M100 268l58-112h108l34 112", frame, 13),
    stroke("M158 156l38 112h-96M196 268l70-112", frame, 13),
    stroke("M158 156l-10-32", frame, 11),
    stroke("M266 156l-12-44", frame, 11),
    stroke("M122 120h52", "#3a2a22", 15),
    stroke("M254 112c14-12 40-12 50 0 6 16-4 26-16 26", "#3a2a22", 10),
    disc(196, 268, 23, "none", 'stroke="#565f66" stroke-width="9"'),
    stroke("M196 268l20 30M206 300h20", "#565f66", 8),
  ].join("");
};

export const mat = (pen: Pen, look: { color: string; strap: string }) =>
  [
    shape("M96 300h260a10 10 0 0 1 10 10v30a8 8 0 0 1-8 8H110z", pen.lit(look.color, "down")),
    group("rotate(0)", box(56, 176, 118, 172, 59, pen.lit(shade(look.color, -0.1), "down"))),
    box(56, 176, 292, 130, 62, pen.lit(look.color, "down")),
    disc(118, 241, 64, pen.lit(shade(look.color, -0.12), "diagonal")),
    ...[50, 36, 22, 9].map((r) =>
      disc(118, 241, r, "none", `stroke="${shade(look.color, 0.28)}" stroke-width="4"`),
    ),
    box(220, 174, 24, 134, 6, pen.lit(look.strap, "down")),
    box(296, 174, 24, 134, 6, pen.lit(look.strap, "down")),
    glint("M190 194h150", 7, 0.35),
  ].join("");

export const lamp = (pen: Pen, look: { color: string }) =>
  [
    shape("M266 158l102 130H190z", pen.fade("#ffe39a", 0.85)),
    box(70, 326, 150, 26, 13, pen.lit(look.color, "down")),
    stroke("M144 328l-40-124", pen.lit(look.color, "right"), 14),
    stroke("M104 204l128-96", pen.lit(look.color, "right"), 14),
    disc(104, 204, 15, pen.ball("#c7ccce")),
    group(
      "rotate(38 252 116)",
      shape("M204 152c0-70 96-70 96 0z", pen.lit(look.color, "right")),
      oval(252, 152, 48, 12, "#fff3c9"),
    ),
    disc(232, 106, 12, pen.ball("#c7ccce")),
    glint("M92 332h50", 5, 0.5),
  ].join("");

export const fountainPen = (pen: Pen, look: { metal: string }) =>
  [
    box(40, 296, 320, 52, 14, pen.lit("#b98552", "down")),
    box(56, 304, 288, 18, 9, shade("#b98552", -0.4)),
    group(
      "rotate(-34 200 200)",
      box(120, 178, 236, 40, 20, pen.lit(look.metal, "down", 0.34)),
      box(228, 174, 12, 48, 4, pen.lit("#e9dcc0", "down")),
      stroke("M250 178h86", "#8a6a2e", 6),
      stroke("M140 198c8-7 14 7 22 0s14 7 22 0 14 7 22 0", "#7a5a22", 3),
      box(88, 184, 36, 28, 6, pen.lit("#3a3430", "down")),
      shape("M90 184l-62 14 62 14z", pen.lit("#e3e6e8", "down")),
      stroke("M34 198h40", "#6d7478", 2.5),
    ),
  ].join("");

export const notebook = (pen: Pen, look: { cover: string; ribbon: string }) =>
  [
    group(
      "rotate(-6 200 210)",
      box(102, 62, 204, 278, 14, pen.lit(shade(look.cover, -0.25), "right")),
      box(110, 66, 198, 268, 8, pen.lit("#f3ecd8", "right", 0.1)),
      box(94, 58, 204, 278, 14, pen.lit(look.cover, "diagonal")),
      box(94, 58, 34, 278, 14, shade(look.cover, -0.25)),
      box(166, 108, 96, 52, 6, "#f3ecd8", 'opacity=".92"'),
      stroke("M184 128h60M184 144h40", shade(look.cover, -0.2), 4, 'stroke-opacity=".6"'),
      box(268, 58, 11, 278, 0, look.ribbon),
      shape("M206 334h18v34l-9-10-9 10z", look.ribbon),
    ),
  ].join("");

export const chair = (pen: Pen, look: { cloth: string }) =>
  [
    stroke("M200 262v46M200 308l-76 32M200 308l76 32M200 308l-22 40M200 308l26 40", "#565f66", 13),
    ...[122, 278, 176, 228].map((x, i) => disc(x, i < 2 ? 344 : 350, 11, "#2f353a")),
    box(126, 46, 148, 164, 44, pen.lit(look.cloth, "down")),
    box(144, 64, 112, 128, 32, pen.lit(shade(look.cloth, 0.18), "down")),
    ...[0, 1, 2, 3, 4].map((i) => stroke(`M152 ${82 + i * 23}h96`, "#fff", 3, 'stroke-opacity=".28"')),
    box(190, 200, 20, 40, 6, "#565f66"),
    box(100, 222, 200, 50, 25, pen.lit(shade(look.cloth, -0.08), "down")),
    stroke("M92 176h36M110 178v52M272 176h36M290 178v52", "#3a4147", 13),
    glint("M146 74q6-12 20-14", 6, 0.4),
  ].join("");

export const riser = (pen: Pen, look: { wood: string }) =>
  [
    box(134, 58, 132, 92, 10, "#2b3238"),
    box(141, 65, 118, 78, 5, pen.lit("#8fc4b4", "diagonal", 0.3)),
    box(192, 148, 16, 26, 3, "#565f66"),
    box(48, 170, 304, 26, 10, pen.lit(look.wood, "down")),
    stroke("M104 196l168 132M296 196L128 328", "#6d767c", 14),
    disc(200, 268, 13, pen.ball("#c7ccce")),
    box(74, 236, 252, 17, 8, pen.lit(shade(look.wood, -0.12), "down")),
    box(128, 226, 144, 12, 5, pen.lit("#e8ecee", "down")),
    box(56, 326, 288, 24, 10, pen.lit(shade(look.wood, -0.2), "down")),
  ].join("");

export const atlas = (pen: Pen, look: { cover: string; globe: string }) =>
  [
    group(
      "rotate(5 200 220)",
      box(76, 70, 252, 280, 12, pen.lit(shade(look.cover, -0.35), "right")),
      box(84, 76, 246, 262, 6, pen.lit("#f3ecd8", "right", 0.1)),
      box(68, 64, 252, 278, 12, pen.lit(look.cover, "diagonal")),
      box(68, 64, 26, 278, 10, shade(look.cover, -0.3)),
      disc(206, 186, 76, pen.ball(look.globe)),
      shape(
        "M160 150c20-22 56-26 70-8 6 20-30 20-34 42-18 4-38-12-36-34zM226 206c20-8 40-2 44 12-8 22-30 34-44 30-10-12-10-32 0-42z",
        "#e9e2c4",
      ),
      disc(206, 186, 76, "none", 'stroke="#fff" stroke-opacity=".35" stroke-width="3"'),
      stroke("M150 296h112", "#e9e2c4", 7),
    ),
  ].join("");

export const console = (pen: Pen, look: { shell: string; light: string }) =>
  [
    box(120, 58, 118, 292, 34, pen.lit(look.shell, "right")),
    box(172, 58, 14, 292, 0, "#23292e"),
    stroke("M179 84v150", look.light, 5),
    box(192, 310, 30, 8, 4, "#8d979c"),
    group("translate(196 226) scale(.62)", gamepadBody(pen, "#eef1f2", look.light)),
    glint("M138 92v120", 7, 0.45),
  ].join("");

function gamepadBody(pen: Pen, shell: string, accent: string): string {
  return [
    shape(
      "M84 30h172c48 0 66 50 74 104 8 56-30 76-58 44l-30-34H98l-30 34c-28 32-66 12-58-44C18 80 36 30 84 30z",
      pen.lit(shell, "down"),
    ),
    disc(112, 116, 29, "#3a4147") + disc(112, 112, 20, pen.ball("#6d767c")),
    disc(228, 116, 29, "#3a4147") + disc(228, 112, 20, pen.ball("#6d767c")),
    stroke("M70 62v32M54 78h32", shade(shell, -0.5), 12),
    ...[
      [276, 58],
      [296, 78],
      [256, 78],
      [276, 98],
    ].map(([x = 0, y = 0], i) => disc(x, y, 10, ["#f7b824", "#e2503c", "#5fb7e5", "#5bbf87"][i] ?? accent)),
    disc(170, 66, 15, accent),
  ].join("");
}

export const gamepad = (pen: Pen, look: { shell: string; accent: string }) =>
  group(
    "translate(8 108) scale(1.13)",
    gamepadBody(pen, look.shell, look.accent),
    glint("M70 42h70", 5, 0.4),
  );

export const handheld = (pen: Pen, look: { shell: string; tint: string }) =>
  [
    box(16, 134, 368, 190, 74, pen.lit(look.shell, "down")),
    box(96, 152, 208, 152, 14, "#1c2227"),
    box(104, 160, 192, 136, 8, pen.lit(look.tint, "diagonal", 0.35)),
    shape("M104 270l52-56 40 40 34-30 66 52v12a8 8 0 0 1-8 8H112a8 8 0 0 1-8-8z", shade(look.tint, -0.4)),
    disc(262, 190, 15, "#fff4d6"),
    disc(56, 190, 24, "#2b3136") + disc(56, 186, 16, pen.ball("#6d767c")),
    disc(344, 262, 24, "#2b3136") + disc(344, 258, 16, pen.ball("#6d767c")),
    stroke("M56 244v34M39 261h34", "#2b3136", 13),
    ...[
      [344, 172],
      [362, 192],
      [326, 192],
      [344, 212],
    ].map(([x = 0, y = 0], i) => disc(x, y, 9, ["#f7b824", "#e2503c", "#5fb7e5", "#5bbf87"][i] ?? "#fff")),
    glint("M70 146h80", 5, 0.4),
  ].join("");

export const keyboard = (pen: Pen, look: { shell: string; keys: string; accent: string }) =>
  group(
    "rotate(-5 200 250)",
    box(22, 158, 356, 178, 24, pen.lit(look.shell, "down")),
    box(34, 168, 332, 150, 14, shade(look.shell, -0.45)),
    ...[0, 1, 2, 3].flatMap((row) =>
      Array.from({ length: row === 3 ? 5 : 9 }, (_, i) => {
        const wide = row === 3 && i === 2;
        const x = row === 3 ? [42, 78, 114, 258, 294][i] : 42 + i * 36;
        const fill = (row === 0 && i === 0) || (row === 2 && i === 8) ? look.accent : look.keys;
        return box(x ?? 42, 176 + row * 35, wide ? 138 : 30, 28, 7, pen.lit(fill, "down", 0.14));
      }),
    ),
    disc(346, 297, 13, pen.ball(look.accent)),
  );

export const mouse = (pen: Pen, look: { shell: string; accent: string }) =>
  [
    shape(
      "M200 60c74 0 98 62 98 150 0 90-34 142-98 142s-98-52-98-142c0-88 24-150 98-150z",
      pen.round(look.shell),
    ),
    stroke("M200 64v108", shade(look.shell, -0.5), 5),
    stroke("M108 176c56 16 128 16 184 0", shade(look.shell, -0.4), 4),
    box(188, 96, 24, 58, 12, pen.lit("#343b40", "down")),
    box(193, 104, 14, 42, 7, look.accent),
    box(99, 196, 12, 44, 6, shade(look.shell, -0.5)),
    glint("M136 124c8-22 20-34 36-40", 9, 0.5),
  ].join("");

export const boardGame = (pen: Pen, look: { box: string; accent: string }) =>
  [
    box(54, 110, 240, 238, 14, pen.lit(look.box, "diagonal")),
    box(54, 304, 240, 44, 12, pen.lit(shade(look.box, -0.3), "down")),
    disc(174, 182, 118 * 0.6, pen.fade("#ffe39a", 0.9)),
    shape("M158 168h32l16 124h-64z", "#f6f1e4"),
    shape("M153 204h42l5 30h-52zM147 256h54l4 24h-62z", look.accent),
    box(154, 144, 40, 26, 5, "#ffdf7e"),
    shape("M148 146l26-24 26 24z", look.accent),
    shape("M62 292c30-16 46 10 74-4s44 14 74 0 44 6 76-6v24H62z", "#7fc1cf"),
    group(
      "translate(262 268)",
      shape("M44 0l48 22-48 22L-4 22z", "#fff"),
      shape("M-4 22l48 22v44L-4 64z", "#e6e9ea"),
      shape("M92 22L44 44v44l48-24z", "#cbd1d4"),
      oval(44, 22, 9, 5, look.accent),
      oval(12, 46, 5, 7, "#343b40"),
      oval(30, 66, 5, 7, "#343b40"),
      oval(68, 56, 5, 7, "#343b40"),
    ),
  ].join("");
