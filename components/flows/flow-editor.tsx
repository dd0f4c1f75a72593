"use client"

import { Play } from "lucide-react"
import dynamic from "next/dynamic"
import { useSearchParams } from "next/navigation"
import { type ComponentProps, type ReactNode, useEffect, useMemo, useState } from "react"
import { Button } from "#components/ui/button.tsx"
import { cn } from "#components/ui/cn.ts"
import { Skeleton } from "#components/ui/skeleton.tsx"
import { useMedia } from "#components/ui/use-media.ts"
import * as words from "#components/words/words.ts"
import type { Finding, FlowDocument } from "#lib/domain/flows/schema.ts"
import type { PathStep } from "#lib/domain/releases/schema.ts"
import { type DeployAction, DeployButton } from "./deploy-button.tsx"
import { editsOf } from "./edits.ts"
import { FiguresContext } from "./figures.ts"
import { FiguresNote, FiguresSwitch } from "./figures-switch.tsx"
import { type FlowView, SaveState, UndoButtons, ViewSwitch } from "./flow-bar.tsx"
import { FlowOutline } from "./flow-outline.tsx"
import type { TrialActions } from "./flow-trial.tsx"
import { passedOf } from "./passed.ts"
import { SecretsContext } from "./secrets-context.ts"
import { type FlowDraft, type SaveFlow, useFlowDraft } from "./use-flow-draft.ts"
import { type ReadFigures, useShownFigures } from "./use-shown-figures.ts"
import { textOfFinding } from "./words-of.ts"

const AWAITED = () => <Skeleton className="h-[70vh] rounded-panel" />

/** Only where it is looked at: what draws it is larger than the page. */
const FlowCanvas = dynamic(() => import("./canvas/flow-canvas.tsx").then((file) => file.FlowCanvas), {
  ssr: false,
  loading: AWAITED,
})

const FlowTrial = dynamic(() => import("./flow-trial.tsx").then((file) => file.FlowTrial), {
  loading: AWAITED,
})

/** A flow as a canvas or as the outline of its blocks. It saves itself. `children` stand beside or beneath it. */
export function FlowEditor({
  save,
  deploy,
  stored,
  disabled,
  trial,
  readFigures,
  secrets,
  children,
}: {
  save: SaveFlow
  deploy: DeployAction
  stored: { document: FlowDocument; revision: number; findings: Finding[] }
  disabled: boolean
  trial: TrialActions
  readFigures: ReadFigures
  secrets: ComponentProps<typeof SecretsContext>["value"]
  children: ReactNode
}) {
  const draft = useFlowDraft(save, stored)
  const { flow, findings } = draft
  const [open, setOpen] = useState<string | null>(null)
  const view: FlowView = useSearchParams().get("view") === "outline" ? "outline" : "canvas"
  const isWide = useMedia("(min-width: 64rem)")
  const errors = findings.filter(({ severity }) => severity === "error").length
  const isDeployable = errors === 0
  const isCanvas = view === "canvas"
  useUndoKeys(disabled ? null : draft)
  const [path, setPath] = useState<readonly PathStep[] | null>(null)
  const passed = useMemo(() => passedOf(path ?? []), [path])
  const props = { flow, findings, disabled, open, onOpen: setOpen, passed }
  const isTried = path !== null
  const figures = useShownFigures(readFigures)
  return (
    <FiguresContext value={figures.byBlock}>
      <SecretsContext value={secrets}>
        <div className={cn("grid gap-8", (!isCanvas || isTried) && "lg:grid-cols-[minmax(0,1fr)_20rem]")}>
          <div className="grid min-w-0 content-start gap-4">
            <div className="sticky top-0 z-10 -mx-1 flex flex-wrap items-center gap-2 bg-background px-1 py-2">
              <ViewSwitch view={view} onView={showView} />
              <FiguresSwitch figures={figures} />
              {!disabled && (
                <>
                  <UndoButtons draft={draft} />
                  <SaveState draft={draft} />
                  <div className="flex gap-2 max-sm:w-full max-sm:*:flex-1">
                    <Button
                      aria-pressed={isTried}
                      disabledReason={isDeployable ? undefined : words.flows.deploy.faults(errors)}
                      onClick={() => setPath(isTried ? null : [])}
                    >
                      <Play aria-hidden />
                      {words.flows.trial.action}
                    </Button>
                    <DeployButton action={deploy} findings={findings} flush={draft.flush} />
                  </div>
                </>
              )}
            </div>
            <FiguresNote figures={figures} />
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
          {isTried && (
            <FlowTrial {...trial} flush={draft.flush} onPath={setPath} onClose={() => setPath(null)} />
          )}
          <div className={cn(isTried && "lg:col-span-full")}>{children}</div>
        </div>
      </SecretsContext>
    </FiguresContext>
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
