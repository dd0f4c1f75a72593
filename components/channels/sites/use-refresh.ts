"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"

const EVERY_MS = 4_000

/** Asks for the page's data again and again, while somebody looks at it. */
export function useRefresh() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
}
