/** A value as indented JSON in a box that scrolls by itself; unserialisable values say so. */
export function JsonView({ value, label }: { value: unknown; label: string }) {
  return (
    <section aria-label={label} className="min-w-0">
      <p aria-hidden className="lettering mb-1 text-[0.6875rem] text-ink-soft">
        {label}
      </p>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-72 overflow-auto rounded-md bg-sunken px-3 py-2 font-mono text-xs leading-relaxed whitespace-pre-wrap break-words"
      >
        {text(value)}
      </pre>
    </section>
  );
}

function text(value: unknown): string {
  try {
    return JSON.stringify(value, null, 2) ?? "nothing";
  } catch {
    return "cannot be shown";
  }
}
