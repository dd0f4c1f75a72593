"use client"

import { useEffect, useRef, useState } from "react"
import { orOffline } from "#components/ui/or-offline.ts"
import { useLeaveGuard } from "#components/ui/use-leave-guard.ts"
import type { Finding, FlowDocument } from "#lib/domain/flows/schema.ts"

/** What saving a flow came to: its revision then and what is wrong with it, or why it was refused. */
export interface Saved {
  revision?: number
  findings?: Finding[]
  error?: string
  /** Somebody else's revision, which the change would overwrite. */
  conflict?: number
}
export type SaveFlow = (document: FlowDocument, revision: number) => Promise<Saved>

/** How long nothing may have been changed before it is saved, and within which changes of one block are one step back. */
const REST_MS = 700

interface Step {
  flow: FlowDocument
  /** What was changed in it, so that typing is one step. */
  what: string
  at: number
}

/**
 * A flow that saves itself once somebody pauses, with every step to be had back for as long as the page is open. Somebody
 * else's change is never overwritten unasked.
 */
export function useFlowDraft(
  save: SaveFlow,
  stored: { document: FlowDocument; revision: number; findings: Finding[] },
) {
  const [flow, setFlow] = useState(stored.document)
  const [past, setPast] = useState<Step[]>([])
  const [future, setFuture] = useState<FlowDocument[]>([])
  const [saved, setSaved] = useState<Saved>({ findings: stored.findings })
  const [phase, setPhase] = useState<"idle" | "waiting" | "saving" | "saved" | "failed">("idle")
  const revision = useRef(stored.revision)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const queue = useRef(Promise.resolve())
  const latest = useRef(flow)
  useLeaveGuard(phase === "waiting" || phase === "saving" || phase === "failed")
  useEffect(() => () => clearTimeout(timer.current), [])

  const send = () => {
    clearTimeout(timer.current)
    // One after the other: each save begins from the revision of the one before.
    queue.current = queue.current.then(async () => {
      const sent = latest.current
      setPhase("saving")
      const answer = await orOffline(save(sent, revision.current), (error): Saved => ({ error }))
      setSaved((before) => ({ findings: before.findings ?? [], ...answer }))
      if (answer.revision === undefined) return setPhase("failed")
      revision.current = answer.revision
      setPhase(latest.current === sent ? "saved" : "waiting")
    })
    return queue.current
  }
  const show = (next: FlowDocument) => {
    latest.current = next
    setFlow(next)
    setPhase("waiting")
    clearTimeout(timer.current)
    timer.current = setTimeout(send, REST_MS)
  }
  return {
    flow,
    phase,
    saved,
    findings: saved.findings ?? [],
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    /** `what`: names the part that is changed, so that typing in one field is one step. */
    change(next: FlowDocument, what: string) {
      const last = past.at(-1)
      const isSameStep = last?.what === what && Date.now() - last.at < REST_MS
      setPast(
        isSameStep
          ? [...past.slice(0, -1), { ...last, at: Date.now() }]
          : [...past, { flow, what, at: Date.now() }],
      )
      setFuture([])
      show(next)
    },
    undo() {
      const last = past.at(-1)
      if (!last) return
      setPast(past.slice(0, -1))
      setFuture([flow, ...future])
      show(last.flow)
    },
    redo() {
      const [next, ...rest] = future
      if (!next) return
      setPast([...past, { flow, what: "", at: 0 }])
      setFuture(rest)
      show(next)
    },
    /** Saves at once what is waiting. */
    flush: () => (phase === "waiting" || phase === "failed" ? send() : queue.current),
    /** Saves over what somebody else has changed. */
    overwrite() {
      if (saved.conflict === undefined) return
      revision.current = saved.conflict
      void send()
    },
  }
}
export type FlowDraft = ReturnType<typeof useFlowDraft>
