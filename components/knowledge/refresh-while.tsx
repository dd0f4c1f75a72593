"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"
import { words } from "#components/words/words.ts"

const fastest = 1000
const slowest = 2500

/** Asks for the page anew while sources are being read, ever more slowly, and tells how many are ready. */
export function RefreshWhile({ ready, total }: { ready: number; total: number }) {
  const router = useRouter()
  const working = ready < total
  useEffect(() => {
    if (!working) return
    let wait = fastest
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      if (!document.hidden) router.refresh()
      wait = Math.min(slowest, wait * 1.25)
      timer = setTimeout(tick, wait)
    }
    timer = setTimeout(tick, wait)
    return () => clearTimeout(timer)
  }, [router, working])
  return (
    <p role="status" className="sr-only">
      {total > 0 ? words.knowledge.updates(ready, total) : ""}
    </p>
  )
}
