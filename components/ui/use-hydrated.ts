"use client";

import { useSyncExternalStore } from "react";

const noSubscription = () => () => {};

/** False for the server and the first paint in the browser, so that both agree; true from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    noSubscription,
    () => true,
    () => false,
  );
}
