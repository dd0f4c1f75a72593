"use client"

import { Check, Plus, Redo2, Undo2 } from "lucide-react"
import { useEffect, useState } from "react"
import { Button } from "#components/ui/button.tsx"
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "#components/ui/dropdown-menu.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import { Spinner } from "#components/ui/spinner.tsx"
import * as words from "#components/words/words.ts"
import { withExit } from "#lib/core/flow-exits.ts"
import type { Block, Finding, FlowDocument } from "#lib/domain/flows/schema.ts"
import { BlockItem } from "./block-item.tsx"
import { BLOCK_ICONS, BLOCK_TYPES, newBlock } from "./block-kinds.ts"
import { type DeployAction, DeployButton } from "./deploy-button.tsx"
import { inReadingOrder, withBlock, withChanged, withoutBlock } from "./outline.ts"
import { type SaveFlow, useFlowDraft } from "./use-flow-draft.ts"
import { textOfFinding } from "./words-of.ts"

/** A flow as an outline of its blocks, in the order in which a visitor meets them. It saves itself. */
export function FlowEditor({
  save,
  deploy,
  stored,
  disabled,
}: {
  save: SaveFlow
  deploy: DeployAction
  stored: { document: FlowDocument; revision: number; findings: Finding[] }
  disabled: boolean
}) {
  const draft = useFlowDraft(save, stored)
  const { flow, findings } = draft
  const [open, setOpen] = useState<string | null>(null)
  const ids = flow.blocks.map(({ id }) => id)
  const blocks = inReadingOrder(flow)
  const go = (id: string) => {
    setOpen(id)
    // Once it is drawn open.
    requestAnimationFrame(() => {
      const line = document.getElementById(`block-${id}`)
      line?.scrollIntoView({ block: "nearest" })
      line?.querySelector("button")?.focus({ preventScroll: true })
    })
  }
  const add = (type: Block["type"]) => {
    const block = newBlock(type, ids)
    draft.change(withBlock(flow, block), `add ${block.id}`)
    go(block.id)
  }
  const addAfter = (from: Block, exit: string, type: Block["type"]) => {
    const block = newBlock(type, ids)
    draft.change(withBlock(withChanged(flow, withExit(from, exit, block.id)), block), `add ${block.id}`)
    go(block.id)
  }
  useUndoKeys(disabled ? null : draft)
  const { flows } = words
  return (
    <div className="grid gap-4">
      {!disabled && (
        <div className="sticky top-0 z-10 -mx-1 flex flex-wrap items-center gap-2 bg-background px-1 py-2">
          <AddMenu onAdd={add} />
          <IconButton label={flows.undo} aria-disabled={!draft.canUndo} onClick={draft.undo}>
            <Undo2 />
          </IconButton>
          <IconButton label={flows.redo} aria-disabled={!draft.canRedo} onClick={draft.redo}>
            <Redo2 />
          </IconButton>
          <SaveState draft={draft} />
          <DeployButton action={deploy} findings={findings} flush={draft.flush} />
        </div>
      )}
      {findings
        .filter(({ blockId }) => blockId === null)
        .map((finding) => (
          <p key={finding.code} className="text-13 text-danger">
            {textOfFinding(finding, undefined)}
          </p>
        ))}
      <ol aria-label={flows.list} className="grid gap-2">
        {blocks.map((block) => (
          <BlockItem
            key={block.id}
            block={block}
            blocks={blocks}
            findings={findings.filter(({ blockId }) => blockId === block.id)}
            isFirst={flow.start === block.id}
            isOpen={open === block.id}
            disabled={disabled}
            onOpen={() => setOpen(open === block.id ? null : block.id)}
            onGo={go}
            onChange={(next, what) => draft.change(withChanged(flow, next), `${block.id} ${what}`)}
            onLead={(exit, target) =>
              draft.change(withChanged(flow, withExit(block, exit, target)), `${block.id} to ${exit}`)
            }
            onNew={(exit, type) => addAfter(block, exit, type)}
            onFirst={() => draft.change({ ...flow, start: block.id }, "start")}
            onRemove={() => {
              setOpen(null)
              const cut = (from: Block, exit: string) => withExit(from, exit, null)
              draft.change(withoutBlock(flow, block.id, cut), `remove ${block.id}`)
            }}
          />
        ))}
      </ol>
    </div>
  )
}

/** Control + Z takes a step back and with Shift one forth, but in fields, which have steps of their own. */
function useUndoKeys(draft: { undo(): void; redo(): void } | null) {
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

function AddMenu({ onAdd }: { onAdd: (type: Block["type"]) => void }) {
  const { add, types } = words.flows
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button>
          <Plus aria-hidden />
          {add}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="max-h-[70vh] overflow-y-auto">
        {BLOCK_TYPES.map((type) => {
          const Icon = BLOCK_ICONS[type]
          return (
            <DropdownMenuItem key={type} onSelect={() => onAdd(type)}>
              <Icon aria-hidden />
              <span className="grid">
                <span>{types[type].name}</span>
                <span className="text-12 text-muted">{types[type].about}</span>
              </span>
            </DropdownMenuItem>
          )
        })}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

/** Whether what is shown is stored, and what can be done where it is not. */
function SaveState({ draft }: { draft: ReturnType<typeof useFlowDraft> }) {
  const { phase, saved } = draft
  const { flows } = words
  const isConflict = phase === "failed" && saved.conflict !== undefined
  return (
    <div className="ml-auto flex flex-wrap items-center gap-2 text-12 text-muted">
      <p role="status" className="flex items-center gap-1.5">
        {phase === "saving" && <Spinner className="size-3" />}
        {phase === "saved" && <Check aria-hidden className="size-3.5 text-success" />}
        {phase === "failed" ? (
          <span className="text-danger">
            {isConflict ? flows.conflict : (saved.error ?? flows.phases.failed)}
          </span>
        ) : (
          flows.phases[phase]
        )}
      </p>
      {isConflict ? (
        <>
          <Button size="sm" onClick={() => location.reload()}>
            {flows.takeTheirs}
          </Button>
          <Button size="sm" onClick={draft.overwrite}>
            {flows.keepMine}
          </Button>
        </>
      ) : (
        phase === "failed" && (
          <Button size="sm" onClick={() => void draft.flush()}>
            {flows.again}
          </Button>
        )
      )}
    </div>
  )
}
