type Direction = "down" | "right" | "diagonal";

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Mixes a #rrggbb color towards white (positive) or black (negative) by up to 1. */
export function shade(hex: string, amount: number): string {
  const target = amount > 0 ? 255 : 0;
  const mixed = channels(hex).map((value) => Math.round(value + (target - value) * Math.abs(amount)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Draws one picture: shapes as markup, gradients collected once each under ids of the picture's own. */
export class Pen {
  readonly #gradients = new Map<string, string>();

  constructor(readonly name: string) {}

  get defs(): string {
    return [...this.#gradients.values()].join("");
  }

  #gradient(key: string, markup: (id: string) => string): string {
    const id = `${this.name}-${this.#gradients.has(key) ? [...this.#gradients.keys()].indexOf(key) : this.#gradients.size}`;
    if (!this.#gradients.has(key)) this.#gradients.set(key, markup(id));
    return `url(#${id})`;
  }

  /** A surface under soft light from the upper left. */
  lit(color: string, direction: Direction = "down", depth = 0.22): string {
    const ends = { down: 'x2="0" y2="1"', right: 'x2="1" y2="0"', diagonal: 'x2="1" y2="1"' }[direction];
    return this.#gradient(`${color}${direction}${depth}`, (id) => {
      const stops = [shade(color, depth), color, shade(color, -depth)];
      const marks = stops.map((stop, i) => `<stop offset="${i / 2}" stop-color="${stop}"/>`).join("");
      return `<linearGradient id="${id}" x1="0" y1="0" ${ends}>${marks}</linearGradient>`;
    });
  }

  /** A cylinder: bright on the left third, dark at both edges. */
  round(color: string): string {
    return this.#gradient(`round${color}`, (id) => {
      const stops: [number, string][] = [
        [0, shade(color, -0.22)],
        [0.28, shade(color, 0.32)],
        [0.6, color],
        [1, shade(color, -0.34)],
      ];
      const marks = stops.map(([at, stop]) => `<stop offset="${at}" stop-color="${stop}"/>`).join("");
      return `<linearGradient id="${id}" x1="0" y1="0" x2="1" y2="0">${marks}</linearGradient>`;
    });
  }

  /** A ball, a dish or a lens. */
  ball(color: string): string {
    return this.#gradient(`ball${color}`, (id) => {
      const marks = `<stop offset="0" stop-color="${shade(color, 0.4)}"/><stop offset=".55" stop-color="${color}"/><stop offset="1" stop-color="${shade(color, -0.34)}"/>`;
      return `<radialGradient id="${id}" cx=".36" cy=".3" r=".8">${marks}</radialGradient>`;
    });
  }

  /** From a color in the middle to nothing: shadows and glows. */
  fade(color: string, opacity: number): string {
    return this.#gradient(`fade${color}${opacity}`, (id) => {
      const marks = `<stop offset="0" stop-color="${color}" stop-opacity="${opacity}"/><stop offset=".55" stop-color="${color}" stop-opacity="${opacity * 0.5}"/><stop offset="1" stop-color="${color}" stop-opacity="0"/>`;
      return `<radialGradient id="${id}">${marks}</radialGradient>`;
    });
  }
}

export const box = (x: number, y: number, w: number, h: number, r: number, fill: string, more = "") =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}" ${more}/>`;

export const disc = (cx: number, cy: number, r: number, fill: string, more = "") =>
  `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${fill}" ${more}/>`;

export const oval = (cx: number, cy: number, rx: number, ry: number, fill: string, more = "") =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`;

export const shape = (d: string, fill: string, more = "") => `<path d="${d}" fill="${fill}" ${more}/>`;

export const stroke = (d: string, color: string, width: number, more = "") =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;

export const group = (transform: string, ...parts: string[]) =>
  `<g transform="${transform}">${parts.join("")}</g>`;

/** A pale streak of light. */
export const glint = (d: string, width: number, opacity = 0.45) =>
  stroke(d, "#fff", width, `stroke-opacity="${opacity}"`);
