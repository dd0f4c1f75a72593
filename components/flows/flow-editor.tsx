"use client"

import dynamic from "next/dynamic"
import { useSearchParams } from "next/navigation"
import { type ReactNode, useEffect, useState } from "react"
import { cn } from "#components/ui/cn.ts"
import { Skeleton } from "#components/ui/skeleton.tsx"
import { useMedia } from "#components/ui/use-media.ts"
import type { Finding, FlowDocument } from "#lib/domain/flows/schema.ts"
import { type DeployAction, DeployButton } from "./deploy-button.tsx"
import { editsOf } from "./edits.ts"
import { type FlowView, SaveState, UndoButtons, ViewSwitch } from "./flow-bar.tsx"
import { FlowOutline } from "./flow-outline.tsx"
import { type FlowDraft, type SaveFlow, useFlowDraft } from "./use-flow-draft.ts"
import { textOfFinding } from "./words-of.ts"

const AWAITED = () => <Skeleton className="h-[70vh] rounded-panel" />

/** Only where it is looked at: what draws it is larger than the page. */
const FlowCanvas = dynamic(() => import("./canvas/flow-canvas.tsx").then((file) => file.FlowCanvas), {
  ssr: false,
  loading: AWAITED,
})

/** A flow as a canvas or as the outline of its blocks. It saves itself. `children` stand beside or beneath it. */
export function FlowEditor({
  save,
  deploy,
  stored,
  disabled,
  children,
}: {
  save: SaveFlow
  deploy: DeployAction
  stored: { document: FlowDocument; revision: number; findings: Finding[] }
  disabled: boolean
  children: ReactNode
}) {
  const draft = useFlowDraft(save, stored)
  const { flow, findings } = draft
  const [open, setOpen] = useState<string | null>(null)
  const view: FlowView = useSearchParams().get("view") === "outline" ? "outline" : "canvas"
  const isWide = useMedia("(min-width: 64rem)")
  const isCanvas = view === "canvas"
  useUndoKeys(disabled ? null : draft)
  const props = { flow, findings, disabled, open, onOpen: setOpen }
  return (
    <div className={cn("grid gap-8", !isCanvas && "lg:grid-cols-[minmax(0,1fr)_18rem]")}>
      <div className="grid min-w-0 content-start gap-4">
        <div className="sticky top-0 z-10 -mx-1 flex flex-wrap items-center gap-2 bg-background px-1 py-2">
          <ViewSwitch view={view} onView={showView} />
          {!disabled && (
            <>
              <UndoButtons draft={draft} />
              <SaveState draft={draft} />
              <DeployButton action={deploy} findings={findings} flush={draft.flush} />
            </>
          )}
        </div>
        {findings
          .filter(({ blockId }) => blockId === null)
          .map((finding) => (
            <p key={finding.code} className="text-13 text-danger">
              {textOfFinding(finding, undefined)}
            </p>
          ))}
        {/* Until the browser has told its width, both stand ready and one of them is seen. */}
        {(!isCanvas || !isWide) && (
          <div className={cn(isCanvas && "lg:hidden")}>
            <FlowOutline {...props} edits={editsOf(flow, draft.change)} />
          </div>
        )}
        {isCanvas &&
          (isWide ? (
            <FlowCanvas {...props} change={draft.change} />
          ) : (
            isWide === undefined && <div className="max-lg:hidden">{AWAITED()}</div>
          ))}
      </div>
      {children}
    </div>
  )
}

/** The address keeps the view, so that it stays when the page is loaded again. */
function showView(view: FlowView) {
  const address = new URL(location.href)
  if (view === "canvas") address.searchParams.delete("view")
  else address.searchParams.set("view", view)
  window.history.replaceState(null, "", address)
}

/** Control + Z takes a step back and with Shift one forth, but in fields, which have steps of their own. */
function useUndoKeys(draft: Pick<FlowDraft, "undo" | "redo"> | null) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isField = event.target instanceof Element && event.target.closest("input, textarea, select")
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z"
      if (!draft || isField || !isUndo) return
      event.preventDefault()
      if (event.shiftKey) draft.redo()
      else draft.undo()
    }
    document.addEventListener("keydown", hear)
    return () => document.removeEventListener("keydown", hear)
  }, [draft])
}
