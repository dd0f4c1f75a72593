"use client"

import { useEffect, useState } from "react"
import type { CommandItem } from "./nav.ts"

/** How long nothing may have been typed before it is looked for, in milliseconds. */
const REST_MS = 200
/** Fewer letters find too much. */
const LEAST = 2

type State = "idle" | "looking" | "found" | "failed"

/**
 * What of the account is called as somebody types, from the server, and how far that is. A search that was overtaken is
 * left; `again` asks once more after one that failed.
 */
export function useFound(query: string): { items: CommandItem[]; state: State; again: () => void } {
  const text = query.trim()
  const [answer, setAnswer] = useState<{ text: string; items?: CommandItem[] }>()
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks the same again
  useEffect(() => {
    if (text.length < LEAST) return
    const leaving = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/search?q=${encodeURIComponent(text)}`, { signal: leaving.signal })
        if (!response.ok) throw new Error(`The search was refused with ${response.status}`)
        const { items } = (await response.json()) as { items: CommandItem[] }
        setAnswer({ text, items })
      } catch {
        if (!leaving.signal.aborted) setAnswer({ text })
      }
    }, REST_MS)
    return () => {
      leaving.abort()
      clearTimeout(timer)
    }
  }, [text, round])
  const again = () => {
    setAnswer(undefined)
    setRound((current) => current + 1)
  }
  if (text.length < LEAST) return { items: [], state: "idle", again }
  if (answer?.text !== text) return { items: [], state: "looking", again }
  return { items: answer.items ?? [], state: answer.items ? "found" : "failed", again }
}
