"use client"

import { useEffect, useMemo, useState } from "react"
import type { FlowDocument, Place } from "#lib/domain/flows/schema.ts"
import { placesOf } from "./graph.ts"
import { layOut } from "./lay-out.ts"

const NOWHERE: ReadonlyMap<string, Place> = new Map()

/** Where every block stands; undefined until a flow that nobody has put by hand is laid out. */
export function usePlaces(flow: FlowDocument): ReadonlyMap<string, Place> | undefined {
  const [laidOut, setLaidOut] = useState<ReadonlyMap<string, Place>>()
  const isByHand = flow.blocks.some(({ place }) => place !== null)
  const isKnown = flow.blocks.every(({ id }) => laidOut?.has(id))
  const awaited = isByHand || isKnown ? undefined : flow
  useEffect(() => {
    if (!awaited) return
    let isLeft = false
    void layOut(awaited).then((next) => {
      if (!isLeft) setLaidOut(next)
    })
    return () => {
      isLeft = true
    }
  }, [awaited])
  return useMemo(
    () => (isByHand || laidOut || flow.blocks.length === 0 ? placesOf(flow, laidOut ?? NOWHERE) : undefined),
    [flow, isByHand, laidOut],
  )
}
