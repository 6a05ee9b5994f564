const rubbedOut = "\u0001";

/** A message's text, from which what has been understood is rubbed out, so that what is left is the product's words. */
export class Slate {
  rest: string;
  constructor(readonly text: string) {
    this.rest = text;
  }

  /** First match in what is left; `keep` leaves it for others to read. */
  take(pattern: RegExp, keep = false): RegExpExecArray | null {
    const match = pattern.exec(this.rest);
    if (match && !keep) {
      const blank = rubbedOut.repeat(match[0].length);
      this.rest = this.rest.slice(0, match.index) + blank + this.rest.slice(match.index + match[0].length);
    }
    return match;
  }

  /** Whether any part of it was understood already. */
  isTaken({ start, end }: { start: number; end: number }): boolean {
    return this.rest.slice(start, end).includes(rubbedOut);
  }
}
