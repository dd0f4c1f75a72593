"use client"

import { createContext, startTransition, useMemo, useOptimistic } from "react"
import { FiguresSkeleton } from "./figures-skeleton.tsx"
import { ListSkeleton } from "./list-skeleton.tsx"

/** The page that is on its way, by its address, and what says that one is. */
export interface Arrival {
  href: string | null
  /** Called in the event in which the way to a page begins. */
  begin: (href: string) => void
}

/** Of everything in the frame of a page. */
export const ArrivalContext = createContext<Arrival>({ href: null, begin: () => {} })

/**
 * Knows which page is on its way. React gives all transitions of one event the same end, so what is said in the event of a
 * click is taken back when the router shows the page, or gives it up.
 */
export function useArrival(): Arrival {
  const [href, setHref] = useOptimistic<string | null>(null)
  return useMemo(() => ({ href, begin: (next) => startTransition(() => setHref(next)) }), [href, setHref])
}

/**
 * The shape of a page that is on its way, over the page that is still there: it shows where that takes longer than 150 ms.
 * A page's own first answer has no such shape, as it would be shown before the content and hold that back.
 */
export const ArrivingPage = ({ href }: { href: string }) => (
  <div className="absolute inset-0 z-30 animate-appear bg-background">
    <div className="sticky top-(--top)">
      {href.split("?")[0] === "/analytics" ? <FiguresSkeleton /> : <ListSkeleton />}
    </div>
  </div>
)
