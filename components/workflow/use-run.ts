"use client";

import { useEffect, useRef } from "react";
import useSWR from "swr";
import type { RunView } from "@/lib/engine/wire";
import { getJson } from "../wire/json";
import { watchRun } from "../wire/watch-run";

/** A run in its present state: `initial` at once, then what the wire says, live until it has ended. */
export function useRun(id: string, initial?: RunView) {
  const {
    data: read,
    error,
    mutate,
  } = useSWR<RunView>(`/api/runs/${id}`, getJson, {
    revalidateOnFocus: false,
  });
  // An answer that was on its way while the chat brought a newer state must not take the screen back.
  const data = read && initial && initial.lastSeq > read.lastSeq ? initial : (read ?? initial);
  const known = data !== undefined;
  const live = data?.status === "running" || data?.status === "waiting";
  const lastSeq = useRef(0);
  useEffect(() => {
    lastSeq.current = data?.lastSeq ?? 0;
  }, [data]);
  useEffect(() => {
    // What is on the screen is not sent again: a history may be long.
    return known && live ? watchRun(id, () => void mutate(), lastSeq.current) : undefined;
  }, [id, known, live, mutate]);
  return { run: data, error: data ? undefined : error, retry: () => void mutate() };
}
