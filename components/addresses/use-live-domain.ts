"use client"

import { useEffect, useRef, useState } from "react"
import { toast } from "sonner"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import type { DomainView } from "#lib/domain/domains/schema.ts"

const EVERY_MS = 10_000
/** Nobody watches a page for longer. */
const MOST_LOOKS = 180

/** Answers with what was found, or with the reason why nothing was looked up. */
export type CheckDomain = (id: string) => Promise<DomainView | string>

/**
 * A domain as the last look-up found it. While a record is missing and the page is seen, it is looked up every ten seconds;
 * that it works now is told once.
 */
export function useLiveDomain(given: DomainView, check: CheckDomain | undefined) {
  const [domain, setDomain] = useState(given)
  const [pending, start] = useSingleTransition()
  const looks = useRef(0)
  const works = domain.status === "verified"
  const isComplete = works && !domain.failingSince
  const look = (isAsked: boolean) =>
    start(async () => {
      if (!check) return
      const next = await orOffline(check(domain.id))
      if (typeof next === "string") {
        if (isAsked) toast.error(next)
        return
      }
      if (next.status === "verified" && !works) toast.success(words.addresses.works(next.hostname))
      setDomain(next)
    })
  const latest = useRef(look)
  latest.current = look
  useEffect(() => setDomain(given), [given])
  useEffect(() => {
    if (isComplete || !check) return
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && looks.current++ < MOST_LOOKS) latest.current(false)
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [isComplete, check])
  return { domain, pending, look: () => look(true) }
}
