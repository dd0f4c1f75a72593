"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"
import { Progress } from "#components/ui/progress.tsx"
import * as words from "#components/words/words.ts"
import type { ContactImport } from "#lib/domain/contact-imports/schema.ts"

const EVERY_MS = 1500

/** How many rows of a file are in, asked for anew while it goes on. */
export function ImportProgress({ file: { total, counts } }: { file: ContactImport }) {
  const router = useRouter()
  const { imports } = words.contacts
  const done = Object.values(counts).reduce((sum, count) => sum + count, 0)
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
  return (
    <Progress
      label={imports.progress}
      detail={imports.progressOf(done, total)}
      value={total ? done / total : 0}
    />
  )
}
