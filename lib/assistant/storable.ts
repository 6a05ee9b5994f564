/** The text without what PostgreSQL cannot hold: the character NUL, and halves of characters that a stream cut in two. */
export const storable = (text: string): string =>
  text.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\ufffd");

/** The same for every text inside a value that goes into a jsonb column. */
export const storableJson = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value, (_, each) => (typeof each === "string" ? storable(each) : each)));
