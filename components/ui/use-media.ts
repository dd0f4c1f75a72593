"use client"

import { useSyncExternalStore } from "react"

/** Whether a media query holds; undefined until the browser can tell. */
export function useMedia(query: string): boolean | undefined {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener("change", changed)
      return () => list.removeEventListener("change", changed)
    },
    () => window.matchMedia(query).matches,
    () => undefined,
  )
}
