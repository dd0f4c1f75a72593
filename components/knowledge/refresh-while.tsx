"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"
import * as words from "#components/words/words.ts"

const fastest = 1000
const slowest = 2500
const tell = {
  sources: (ready: number, total: number) => words.knowledge.updates(ready, total),
  deliveries: (ready: number, total: number) => words.webhooks.deliveries.updates(ready, total),
  bots: (ready: number, total: number) => words.bots.updates(ready, total),
  tests: (ready: number, total: number) => words.botTests.updates(ready, total),
  exports: (ready: number, total: number) => words.data.export.updates(ready, total),
}

/** Asks for the page anew while something in it is under way, ever more slowly, and tells how much is ready. */
export function RefreshWhile({
  ready,
  total,
  of = "sources",
}: {
  ready: number
  total: number
  of?: keyof typeof tell
}) {
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
      {total > 0 ? tell[of](ready, total) : ""}
    </p>
  )
}
