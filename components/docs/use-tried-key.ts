import { useState } from "react"

/** By the header they go into. Never written anywhere: a reload forgets them. */
const keys = new Map<string, string>()

/** The key that the reader tries endpoints with, for all of them that take it in the same header. */
export function useTriedKey(header: string): [string, (key: string) => void] {
  const [key, setKey] = useState(keys.get(header) ?? "")
  const change = (value: string) => {
    keys.set(header, value)
    setKey(value)
  }
  return [key, change]
}
