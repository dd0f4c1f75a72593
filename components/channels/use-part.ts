"use client"

import { usePathname, useSearchParams } from "next/navigation"
import { isPart, PARTS, type Part } from "./parts.ts"

/** The part that the address names, and how to go to another without asking the server. */
export function usePart() {
  const path = usePathname()
  const named = useSearchParams().get("part")
  const addressOf = (part: Part) => (part === PARTS[0] ? path : `${path}?part=${part}`)
  return {
    part: isPart(named) ? named : PARTS[0],
    addressOf,
    go: (part: Part) => window.history.pushState(null, "", addressOf(part)),
  }
}
