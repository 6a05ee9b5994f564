import { newKey } from "./key";

/** How long an opening is shared with other tabs, ms: long enough to fill in a form, too short to mean it again. */
const SHARED_MS = 10 * 60 * 1000;

/**
 * One opening of something that starts runs: a dialog, a button. Its idempotency keys name what was chosen in it, so that a
 * second click, or a try after a lost answer, meets the same run, and another choice is another one.
 */
export interface Opening {
  /** The idempotency key for this choice; the same choice has the same key until `forget`. */
  keyFor(choice: unknown): string;
  /** It has done what it was opened for: what is asked for next is a new thing. */
  forget(): void;
}

/**
 * @param shared Names what is asked for, where several tabs that have it open at once mean one thing: their keys are the
 * same. Without it the opening is this component's own.
 */
export function openOnce(shared?: string): Opening {
  const slot = shared && `aisle:opening:${shared}`;
  let base = (slot && sharedBase(slot)) || newKey();
  return {
    keyFor: (choice) => `${base}:${digest(JSON.stringify(choice))}`,
    forget() {
      base = newKey();
      if (slot) withStorage((storage) => storage.removeItem(slot));
    },
  };
}

/** The base of the opening that another tab has, or one that it will have. */
function sharedBase(slot: string): string | undefined {
  return withStorage((storage) => {
    const [base, at] = storage.getItem(slot)?.split(" ") ?? [];
    if (base && Math.abs(Date.now() - Number(at)) < SHARED_MS) return base;
    const made = newKey();
    storage.setItem(slot, `${made} ${Date.now()}`);
    return made;
  });
}

/** Storage may be switched off or full; then each tab has its own openings. */
function withStorage<Value>(use: (storage: Storage) => Value): Value | undefined {
  try {
    return use(window.localStorage);
  } catch {
    return undefined;
  }
}

/** FNV-1a. Only tells choices apart inside one opening; it need not withstand anybody. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16);
}
