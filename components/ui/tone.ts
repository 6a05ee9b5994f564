/** What a mark means at a glance: good, attention, failure, waiting or neutral. */
export type Tone = "pine" | "marigold" | "tomato" | "sea" | "ink" | "quiet";

/** A status as people read it. */
export interface Mark {
  label: string;
  tone: Tone;
}

/** Soft fill, readable text. */
export const toneSoft: Record<Tone, string> = {
  pine: "bg-pine-soft text-pine-text",
  marigold: "bg-marigold-soft text-marigold-text",
  tomato: "bg-tomato-soft text-tomato-text",
  sea: "bg-sea-soft text-sea-text",
  ink: "bg-sunken text-ink",
  quiet: "bg-sunken text-ink-soft",
};

/** Text alone, on any surface. */
export const toneText: Record<Tone, string> = {
  pine: "text-pine-text",
  marigold: "text-marigold-text",
  tomato: "text-tomato-text",
  sea: "text-sea-text",
  ink: "text-ink",
  quiet: "text-ink-soft",
};

/** Solid fill for dots, bars and nodes. */
export const toneSolid: Record<Tone, string> = {
  pine: "bg-pine text-on-pine",
  marigold: "bg-marigold text-on-marigold",
  tomato: "bg-tomato text-on-tomato",
  sea: "bg-sea text-on-sea",
  ink: "bg-ink text-paper",
  quiet: "bg-line-strong text-paper",
};
