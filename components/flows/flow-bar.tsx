"use client"

import { Check, ListTree, Redo2, Undo2, Workflow } from "lucide-react"
import { Button } from "#components/ui/button.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import { Spinner } from "#components/ui/spinner.tsx"
import * as words from "#components/words/words.ts"
import type { FlowDraft } from "./use-flow-draft.ts"

export const VIEWS = { canvas: Workflow, outline: ListTree } as const
export type FlowView = keyof typeof VIEWS

/** Canvas or outline; on a phone there is the outline alone. */
export function ViewSwitch({ view, onView }: { view: FlowView; onView: (view: FlowView) => void }) {
  const { views } = words.flows
  return (
    <fieldset className="flex gap-0.5 rounded-control border p-0.5 max-lg:hidden">
      <legend className="sr-only">{views.label}</legend>
      {(Object.keys(VIEWS) as FlowView[]).map((name) => {
        const Icon = VIEWS[name]
        return (
          <button
            key={name}
            type="button"
            aria-pressed={name === view}
            onClick={() => onView(name)}
            className="flex h-7 items-center gap-1.5 rounded-mark px-2 text-13 text-muted transition-colors hover:text-text aria-pressed:bg-hover aria-pressed:font-medium aria-pressed:text-text"
          >
            <Icon aria-hidden className="size-4 stroke-[1.75]" />
            {views[name]}
          </button>
        )
      })}
    </fieldset>
  )
}

export function UndoButtons({ draft }: { draft: FlowDraft }) {
  return (
    <>
      <IconButton label={words.flows.undo} aria-disabled={!draft.canUndo} onClick={draft.undo}>
        <Undo2 />
      </IconButton>
      <IconButton label={words.flows.redo} aria-disabled={!draft.canRedo} onClick={draft.redo}>
        <Redo2 />
      </IconButton>
    </>
  )
}

/** Whether what is shown is stored, and what can be done where it is not. */
export function SaveState({ draft }: { draft: FlowDraft }) {
  const { phase, saved } = draft
  const isConflict = phase === "failed" && saved.conflict !== undefined
  return (
    <div className="flex min-w-40 flex-1 flex-wrap items-center justify-end gap-2 text-right text-12 text-muted">
      <p role="status" className="flex items-center gap-1.5">
        {phase === "saving" && <Spinner className="size-3" />}
        {phase === "saved" && <Check aria-hidden className="size-3.5 text-success" />}
        {phase === "failed" ? (
          <span className="text-danger">
            {isConflict ? words.flows.conflict : (saved.error ?? words.flows.phases.failed)}
          </span>
        ) : (
          words.flows.phases[phase]
        )}
      </p>
      {isConflict ? (
        <>
          <Button size="sm" onClick={() => location.reload()}>
            {words.flows.takeTheirs}
          </Button>
          <Button size="sm" onClick={draft.overwrite}>
            {words.flows.keepMine}
          </Button>
        </>
      ) : (
        phase === "failed" && (
          <Button size="sm" onClick={() => void draft.flush()}>
            {words.flows.again}
          </Button>
        )
      )}
    </div>
  )
}
