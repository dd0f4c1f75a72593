"use client"

import { useRouter } from "next/navigation"
import { useEffect, useTransition } from "react"

const EVERY_MS = 4_000

/**
 * Asks for the page's data again and again, while somebody looks at it. It waits for one answer before it asks for the next:
 * what a slow server had queued would stand before whatever is clicked meanwhile.
 */
export function useRefresh() {
  const router = useRouter()
  const [pending, start] = useTransition()
  useEffect(() => {
    if (pending) return
    const timer = setInterval(() => {
      if (!document.hidden) start(() => router.refresh())
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [router, pending])
}
