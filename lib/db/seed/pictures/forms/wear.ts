import { box, disc, glint, group, type Pen, shade, shape, stroke } from "../pen";

export const runner = (pen: Pen, look: { upper: string; accent: string; sole: string; lugs?: boolean }) =>
  [
    shape(
      "M40 306c-4-44 2-92 26-130 16 26 54 34 82 8l20-14c30 50 76 78 150 92 36 6 50 26 48 50z",
      pen.lit(look.upper, "diagonal"),
    ),
    shape("M66 176c16 26 54 34 82 8l20-14-14-14c-18 18-56 20-76 0z", shade(look.upper, -0.38)),
    shape(
      "M40 300c60-30 120-8 154-42 18-20 10-44 0-64 32 34 72 54 124 68 36 8 50 28 48 50H40z",
      look.accent,
      'opacity=".85"',
    ),
    shape("M64 196c12 34 18 66 16 104H40c-4-38 4-74 24-104z", shade(look.upper, -0.18), 'opacity=".8"'),
    ...[0, 1, 2, 3].map((i) => stroke(`M${172 + i * 24} ${196 + i * 17}l-24 22`, "#fff", 8)),
    shape("M30 302c70 10 260 8 340-4 12 22 4 46-22 48H58c-22 0-34-20-28-44z", pen.lit(look.sole, "down")),
    ...(look.lugs
      ? Array.from({ length: 9 }, (_, i) => box(52 + i * 34, 338, 20, 17, 4, shade(look.sole, -0.45)))
      : []),
    glint("M86 250c2 14 2 26 0 38", 6, 0.4),
  ].join("");

export const derby = (pen: Pen, look: { leather: string }) =>
  [
    shape(
      "M50 306V168c30 16 74 14 100-6l42 44c26 26 68 32 112 42 44 10 60 34 56 66z",
      pen.lit(look.leather, "diagonal"),
    ),
    shape("M50 168c30 16 74 14 100-6l-8-16c-24 14-62 16-88 4z", shade(look.leather, -0.45)),
    stroke("M276 250c-20 18-26 38-22 58", shade(look.leather, -0.35), 4),
    stroke("M104 304c12-46 42-76 86-92", shade(look.leather, -0.35), 4),
    ...[0, 1, 2].map((i) => stroke(`M${148 + i * 20} ${176 + i * 19}l-26 18`, shade(look.leather, -0.5), 7)),
    shape("M44 304h320c2 12 0 18-4 20H138l-8 26H50a8 8 0 0 1-8-8z", pen.lit("#3b2a22", "down")),
    glint("M290 268c22 4 38 10 48 22", 7, 0.4),
  ].join("");

export const chelsea = (pen: Pen, look: { leather: string }) =>
  [
    stroke("M82 72c-16-22 22-34 22-6", shade(look.leather, -0.3), 8),
    shape("M72 74h118l6 128c34 28 84 36 120 50 36 14 44 34 42 62H66z", pen.lit(look.leather, "diagonal")),
    shape("M118 76h42l-6 118a16 16 0 0 1-30 0z", shade(look.leather, -0.5)),
    ...[0, 1, 2].map((i) => stroke(`M${129 + i * 10} 84l0 104`, "#fff", 2, 'stroke-opacity=".22"')),
    shape("M56 308h308c2 16-2 24-8 24H150l-6 20H62a8 8 0 0 1-8-8z", pen.lit("#3a322d", "down")),
    glint("M92 104v110", 8, 0.3),
  ].join("");

export const hikingBoot = (pen: Pen, look: { leather: string; collar: string; lace: string }) =>
  [
    shape(
      "M70 86c36-16 86-16 118-4l10 108c30 30 70 36 108 48 42 14 56 40 52 72H62c-6-74 10-150 8-224z",
      pen.lit(look.leather, "diagonal"),
    ),
    shape("M64 66c38-14 92-14 130 0l2 46c-44-12-88-12-128 0z", pen.lit(look.collar, "down")),
    shape("M150 112l44 6 8 74 58 40-34 24-72-44z", shade(look.leather, -0.25)),
    ...[0, 1, 2, 3, 4].map((i) => stroke(`M${150 + i * 14} ${132 + i * 22}l${46 + i * 4}-8`, look.lace, 7)),
    shape("M272 240c50 4 86 26 86 70h-60c2-34-6-56-26-70z", shade(look.leather, -0.45)),
    shape("M52 306h312c4 18 0 40-10 46H58c-10-8-12-28-6-46z", pen.lit("#3a3f44", "down")),
    ...Array.from({ length: 8 }, (_, i) => shape(`M${66 + i * 37} 334h22l-4 20h-14z`, "#22272b")),
    glint("M90 130c2 40-2 84-6 130", 8, 0.3),
  ].join("");

export const courtSneaker = (pen: Pen, look: { upper: string; accent: string }) =>
  [
    shape(
      "M48 300c0-52 0-92 16-128 26 18 66 18 94-8 34 54 86 72 152 86 40 8 50 26 50 50z",
      pen.lit(look.upper, "diagonal", 0.1),
    ),
    shape("M64 172c26 18 66 18 94-8l-14-16c-22 18-50 18-72 4z", shade(look.upper, -0.22)),
    shape("M48 250c10-30 12-52 14-74 14 10 28 13 42 12 2 38-6 74-22 112H48z", look.accent),
    stroke("M288 246c-18 14-24 32-22 52", shade(look.upper, -0.2), 4),
    ...[0, 1, 2, 3].map((i) =>
      stroke(`M${166 + i * 24} ${186 + i * 17}l-30 18`, shade(look.upper, -0.12), 8),
    ),
    box(36, 296, 334, 52, 22, pen.lit("#f7f5ee", "down", 0.12)),
    stroke("M44 318h318", look.accent, 5),
  ].join("");

export const sandal = (pen: Pen, look: { strap: string; sole: string }) =>
  [
    stroke("M70 300c-14-70 20-112 78-106", shade(look.strap, -0.35), 24),
    stroke("M148 194c40 2 54 44 58 96", shade(look.strap, -0.35), 24),
    shape(
      "M44 298c70-14 130 12 190 2 52-10 122-12 134 18 8 24-20 36-60 36H72c-34 0-48-46-28-56z",
      pen.lit(look.sole, "down"),
    ),
    shape("M38 326c60 10 250 12 332-6 2 22-22 34-62 34H72c-22 0-34-14-34-28z", shade(look.sole, -0.5)),
    stroke("M84 306c-16-66 12-104 64-112", pen.lit(look.strap, "right"), 26),
    stroke("M106 308c14-62 60-84 104-66l14 58", pen.lit(shade(look.strap, 0.1), "right"), 28),
    stroke("M232 310c2-66 58-84 92-50 8 10 12 24 14 46", pen.lit(look.strap, "right"), 32),
    box(128, 178, 42, 34, 9, pen.lit("#dfe3e5", "down")),
    box(188, 228, 40, 32, 9, pen.lit("#dfe3e5", "down")),
    glint("M258 262c14-14 32-16 44-8", 6, 0.45),
  ].join("");

export const jacket = (
  pen: Pen,
  look: { cloth: string; accent: string; style: "shell" | "down" | "chore" | "fleece" | "wind" },
) => {
  const quilt =
    look.style === "down"
      ? [140, 178, 216, 254, 292].map((y) =>
          stroke(
            `M120 ${y}c50 12 110 12 160 0M${94 - (y - 140) / 6} ${y + 6}c-8 4-14 4-22 2M${306 + (y - 140) / 6} ${y + 6}c8 4 14 4 22 2`,
            shade(look.cloth, -0.35),
            4,
          ),
        )
      : [];
  const hood = look.style === "shell" || look.style === "wind";
  const buttons = look.style === "chore" ? [150, 196, 242, 288].map((y) => disc(200, y, 7, look.accent)) : [];
  return [
    ...(hood
      ? [
          shape("M138 96c4-64 120-64 124 0l-22 30h-80z", pen.lit(shade(look.cloth, -0.15), "down")),
          shape("M162 98c6-34 70-34 76 0l-18 20h-40z", shade(look.cloth, -0.55)),
        ]
      : []),
    shape(
      "M128 92c-38 12-54 34-62 78L42 318a8 8 0 0 0 6 9l44 8 26-130z",
      pen.lit(shade(look.cloth, -0.1), "right"),
    ),
    shape(
      "M272 92c38 12 54 34 62 78l24 148a8 8 0 0 1-6 9l-44 8-26-130z",
      pen.lit(shade(look.cloth, -0.18), "right"),
    ),
    shape(
      "M126 92c22-12 46-16 74-16s52 4 74 16c14 34 18 70 16 108l6 136a12 12 0 0 1-12 12H116a12 12 0 0 1-12-12l6-136c-2-38 2-74 16-108z",
      pen.lit(look.cloth, "right", 0.16),
    ),
    ...(look.style === "fleece"
      ? [
          shape(
            "M112 186c-2-36 4-66 14-94 22-12 46-16 74-16s52 4 74 16c10 28 16 58 14 94z",
            pen.lit(look.accent, "down"),
          ),
        ]
      : []),
    ...quilt,
    ...(hood
      ? []
      : [
          shape("M158 84c10-12 74-12 84 0l-14 30h-56z", shade(look.cloth, -0.5)),
          stroke("M152 88l30 40 18-20 18 20 30-40", shade(look.cloth, 0.14), 14),
        ]),
    ...(look.style === "chore"
      ? [
          ...[
            [128, 240],
            [214, 240],
            [216, 152],
          ].map(([x = 0, y = 0]) =>
            box(
              x,
              y,
              58,
              60,
              8,
              shade(look.cloth, 0.08),
              `stroke="${shade(look.cloth, -0.3)}" stroke-width="3"`,
            ),
          ),
          stroke("M200 116v232", shade(look.cloth, -0.4), 3),
          ...buttons,
        ]
      : [
          stroke("M200 118v228", look.accent, 8),
          stroke(
            "M134 258l30-26M266 258l-30-26",
            look.style === "fleece" ? shade(look.cloth, -0.4) : look.accent,
            7,
          ),
        ]),
    box(116, 334, 168, 14, 7, shade(look.cloth, -0.28)),
    glint("M122 150c-4 30-4 60-4 90", 7, 0.3),
  ].join("");
};

export const lightSole = (pen: Pen, color: string) =>
  group("", disc(200, 346, 150, pen.fade(color, 0.5), 'transform="matrix(1 0 0 .26 0 256)"'));
