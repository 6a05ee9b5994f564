let begin: (() => void) | undefined;

/** While the start page is open, it begins a new chat itself. Returns how to take that back. */
export function onStartNewChat(callback: () => void): () => void {
  begin = callback;
  return () => {
    if (begin === callback) begin = undefined;
  };
}

/** Begins a new chat on the open start page; false when another page is open and the start page must be gone to. */
export function startNewChat(): boolean {
  begin?.();
  return begin !== undefined;
}
