"use client";

import { useEffect, useSyncExternalStore } from "react";

const subscribe = (onChange: () => void) => {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
};
const linkedStep = () => {
  try {
    return decodeURIComponent(window.location.hash.slice(1));
  } catch {
    return "";
  }
};

/** The step that the page's address names (`/runs/<id>#initiate_return`), scrolled to once it is there. Empty: none. */
export function useLinkedStep(): string {
  const step = useSyncExternalStore(subscribe, linkedStep, () => "");
  useEffect(() => {
    if (step) document.getElementById(step)?.scrollIntoView({ block: "start" });
  }, [step]);
  return step;
}
