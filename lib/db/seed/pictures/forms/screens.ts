import { box, disc, glint, group, oval, type Pen, shade, shape, stroke } from "../pen";

/** A landscape of soft hills: what screens show when nobody types. */
const wallpaper = (pen: Pen, x: number, y: number, w: number, h: number, tint: string, name: string) =>
  [
    `<clipPath id="${pen.name}-${name}">${box(x, y, w, h, 8, "#fff")}</clipPath>`,
    `<g clip-path="url(#${pen.name}-${name})">`,
    box(x, y, w, h, 8, pen.lit(shade(tint, 0.25), "down", 0.3)),
    disc(x + w * 0.72, y + h * 0.34, Math.min(w, h) * 0.14, "#fff4d6"),
    oval(x + w * 0.25, y + h * 1.02, w * 0.5, h * 0.42, pen.lit(tint, "down")),
    oval(x + w * 0.8, y + h * 1.08, w * 0.5, h * 0.4, pen.lit(shade(tint, -0.25), "down")),
    "</g>",
  ].join("");

export const laptop = (pen: Pen, look: { shell: string; tint: string; glow?: string; wide?: boolean }) => {
  const w = look.wide ? 276 : 248;
  const x = 200 - w / 2;
  return [
    box(x, 104, w, 186, 14, pen.lit(look.shell, "diagonal")),
    box(x + 9, 113, w - 18, 166, 8, "#20262b"),
    wallpaper(pen, x + 14, 118, w - 28, 156, look.tint, "screen"),
    shape(
      `M${x - 2} 288h${w + 4}l34 48a8 8 0 0 1-7 12H${x - 29}a8 8 0 0 1-7-12z`,
      pen.lit(shade(look.shell, 0.12), "down"),
    ),
    shape(`M${x + 8} 296h${w - 16}l16 24H${x - 8}z`, look.glow ?? shade(look.shell, -0.45), 'opacity=".85"'),
    ...[0, 1, 2].map((i) =>
      stroke(`M${x + 6 - i * 5} ${302 + i * 7}h${w - 12 + i * 10}`, "#fff", 1.6, 'stroke-opacity=".35"'),
    ),
    box(168, 325, 64, 15, 5, shade(look.shell, -0.12)),
    glint(`M${x + 26} 128l44 0`, 5, 0.35),
  ].join("");
};

export const convertible = (pen: Pen, look: { shell: string; tint: string }) =>
  [
    shape(
      "M96 120h208a12 12 0 0 1 12 11l18 214a6 6 0 0 1-6 7H72a6 6 0 0 1-6-7l18-214a12 12 0 0 1 12-11z",
      pen.lit(look.shell, "diagonal"),
    ),
    shape("M104 132h192l16 192H88z", "#20262b"),
    `<g transform="matrix(1 0 0 1 0 0)">${wallpaper(pen, 106, 140, 188, 176, look.tint, "screen")}</g>`,
    group(
      "rotate(24 318 220)",
      box(310, 120, 16, 190, 8, pen.round("#e8ecee")),
      shape("M310 310h16l-8 22z", "#4a5157"),
    ),
  ].join("");

export const tablet = (
  pen: Pen,
  look: { shell: string; tint: string; pen?: string; paper?: boolean; tall?: boolean },
) => {
  const [x, y, w, h] = look.tall ? [98, 62, 204, 290] : [54, 112, 292, 224];
  const text = Array.from({ length: 11 }, (_, i) =>
    stroke(`M${x + 32} ${y + 44 + i * 19}h${i % 4 === 3 ? 78 : 140}`, "#7c8078", 5, 'stroke-opacity=".75"'),
  );
  return [
    box(x, y, w, h, 26, pen.lit(look.shell, "diagonal")),
    ...(look.paper
      ? [box(x + 16, y + 18, w - 32, h - 36, 10, pen.lit("#f1efe6", "down", 0.06)), ...text]
      : [
          box(x + 12, y + 12, w - 24, h - 24, 16, "#20262b"),
          wallpaper(pen, x + 18, y + 18, w - 36, h - 36, look.tint, "screen"),
        ]),
    ...(look.pen
      ? [
          group(
            "rotate(32 300 230)",
            box(300, 84, 19, 226, 9, pen.round(look.pen)),
            shape("M300 308h19l-9.500 30z", "#50565b"),
          ),
        ]
      : []),
    glint(`M${x + 26} ${y + 8}h70`, 4, 0.4),
  ].join("");
};

export const phone = (pen: Pen, look: { shell: string; tint: string; lenses: number; big?: boolean }) => {
  const h = look.big ? 286 : 258;
  const w = look.big ? 146 : 130;
  const y = 350 - h;
  const back = [
    box(0, 0, w, h, 26, pen.lit(look.shell, "diagonal")),
    box(14, 14, 54, 14 + look.lenses * 34, 22, shade(look.shell, -0.2)),
    ...Array.from(
      { length: look.lenses },
      (_, i) => disc(41, 38 + i * 34, 15, "#1e2428") + disc(37, 34 + i * 34, 5, "#7f96ad"),
    ),
    glint(`M${w - 18} 40v90`, 5, 0.35),
  ].join("");
  return [
    group(`translate(${look.big ? 66 : 76} ${y - 14}) rotate(-7 ${w / 2} ${h})`, back),
    group(
      `translate(${look.big ? 186 : 190} ${y}) rotate(5 ${w / 2} ${h})`,
      box(0, 0, w, h, 26, pen.lit(shade(look.shell, -0.2), "right")),
      box(6, 6, w - 12, h - 12, 21, "#1c2227"),
      wallpaper(pen, 10, 10, w - 20, h - 20, look.tint, "screen"),
      box(w / 2 - 16, 18, 32, 9, 4.5, "#1c2227"),
    ),
  ].join("");
};

export const keyPhone = (pen: Pen, look: { shell: string }) =>
  [
    box(134, 62, 132, 290, 40, pen.lit(look.shell, "right")),
    box(154, 96, 92, 84, 10, pen.lit("#bfe3d2", "down")),
    stroke("M168 122h64M168 146h44", "#2c5a48", 8),
    box(172, 192, 56, 26, 13, "#e8ecee"),
    ...Array.from({ length: 9 }, (_, i) =>
      box(151 + (i % 3) * 35, 230 + Math.floor(i / 3) * 32, 28, 24, 9, pen.lit("#f4f2ec", "down")),
    ),
    box(178, 74, 44, 8, 4, shade(look.shell, -0.5)),
    glint("M146 108v120", 5, 0.4),
  ].join("");
