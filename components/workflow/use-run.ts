"use client";

import { useEffect } from "react";
import useSWR from "swr";
import type { RunView } from "@/lib/engine/wire";
import { getJson } from "../wire/json";
import { watchRun } from "../wire/watch-run";

/** A run in its present state: `initial` at once, then what the wire says, live until it has ended. */
export function useRun(id: string, initial?: RunView) {
  const { data, error, mutate } = useSWR<RunView>(`/api/runs/${id}`, getJson, {
    ...(initial ? { fallbackData: initial } : {}),
    revalidateOnFocus: false,
  });
  const live = data === undefined || data.status === "running" || data.status === "waiting";
  useEffect(() => (live ? watchRun(id, () => void mutate()) : undefined), [id, live, mutate]);
  return { run: data, error: data ? undefined : error, retry: () => void mutate() };
}
