import { once } from "../../../core/runtime.ts"
import { FlowDocument } from "../../flows/schema.ts"

/** Characters of all flows that a process remembers; those that were used last stay. */
const MOST = 20_000_000

interface Known {
  flow: FlowDocument
  size: number
}
const known = () => once("releasedFlows", () => ({ flows: new Map<string, Known>(), size: 0 }))

const keyOf = (accountId: string, releaseId: string) => `${accountId}:${releaseId}`

/** The flow of a release that the process has met before: releases never change. */
export function knownFlow(accountId: string, releaseId: string): FlowDocument | undefined {
  const { flows } = known()
  const key = keyOf(accountId, releaseId)
  const found = flows.get(key)
  if (!found) return undefined
  flows.delete(key)
  flows.set(key, found)
  return found.flow
}

/** Remembers the flow of a release's document as it is stored. */
export function knowFlow(accountId: string, releaseId: string, document: unknown): FlowDocument {
  const all = known()
  const { flow: stored } = document as { flow: unknown }
  const flow = FlowDocument.parse(stored)
  const size = JSON.stringify(stored).length
  const key = keyOf(accountId, releaseId)
  // Two turns may meet it at once.
  all.size += size - (all.flows.get(key)?.size ?? 0)
  all.flows.set(key, { flow, size })
  for (const [oldest, { size: freed }] of all.flows) {
    if (all.size <= MOST || all.flows.size === 1) break
    all.flows.delete(oldest)
    all.size -= freed
  }
  return flow
}
