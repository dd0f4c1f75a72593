"use client"

import { useEffect } from "react"
import { askBeforeLeaving } from "./leaving.ts"

/** Asks before the page is reloaded, or left by a link or a command, while something would be lost. */
export function useLeaveGuard(active: boolean) {
  useEffect(() => (active ? askBeforeLeaving() : undefined), [active])
}
