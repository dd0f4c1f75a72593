"use client"

import { CircleAlert, Flag, Trash2, TriangleAlert } from "lucide-react"
import { useId } from "react"
import { Badge } from "#components/ui/badge.tsx"
import { Button } from "#components/ui/button.tsx"
import { cn } from "#components/ui/cn.ts"
import { Field } from "#components/ui/field.tsx"
import * as words from "#components/words/words.ts"
import { exitsOf } from "#lib/core/flow-exits.ts"
import type { Block, Finding } from "#lib/domain/flows/schema.ts"
import { BlockFields } from "./block-fields.tsx"
import { BLOCK_ICONS } from "./block-kinds.ts"
import { ExitSelect } from "./exit-select.tsx"
import { exitLabel, exitName, nameOf, textOfFinding } from "./words-of.ts"

/** A block as a line of the outline; open, with everything that can be changed of it. */
export function BlockItem({
  block,
  blocks,
  findings,
  isFirst,
  isOpen,
  disabled,
  onOpen,
  onGo,
  onChange,
  onLead,
  onNew,
  onFirst,
  onRemove,
}: {
  block: Block
  blocks: readonly Block[]
  findings: readonly Finding[]
  isFirst: boolean
  isOpen: boolean
  disabled: boolean
  onOpen: () => void
  onGo: (id: string) => void
  onChange: (block: Block, what: string) => void
  onLead: (exit: string, target: string | null) => void
  onNew: (exit: string, type: Block["type"]) => void
  onFirst: () => void
  onRemove: () => void
}) {
  const { flows } = words
  const id = useId()
  const Icon = BLOCK_ICONS[block.type]
  const exits = exitsOf(block)
  const named = new Map(blocks.map((each) => [each.id, nameOf(each)]))
  const text = "text" in block ? block.text : "url" in block ? block.url : ""
  const isFaulty = findings.some(({ severity }) => severity === "error")
  return (
    <li
      id={`block-${block.id}`}
      className={cn("scroll-mt-24 rounded-panel border bg-surface", isOpen && "border-accent-border")}
    >
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onOpen}
        className="flex w-full items-start gap-3 rounded-panel px-4 py-3 text-left"
      >
        <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
        <span className="grid min-w-0 flex-1 gap-0.5">
          <span className="flex flex-wrap items-center gap-2 font-medium text-13">
            <span className="min-w-0 break-words">{nameOf(block)}</span>
            {isFirst && <Badge tone="accent">{flows.begins}</Badge>}
          </span>
          {text && <span className="line-clamp-2 break-words text-13 text-muted">{text}</span>}
        </span>
        {findings.length > 0 &&
          (isFaulty ? (
            <CircleAlert aria-label={flows.findings.label} className="mt-0.5 size-4 shrink-0 text-danger" />
          ) : (
            <TriangleAlert
              aria-label={flows.findings.label}
              className="mt-0.5 size-4 shrink-0 text-warning"
            />
          ))}
      </button>
      {!isOpen && exits.some(({ target }) => target !== null) && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 px-4 pb-3 pl-11 text-12 text-muted">
          {exits.map(
            ({ name, target }) =>
              target !== null && (
                <li key={name} className="min-w-0">
                  {exitName(block, name)}{" "}
                  <button
                    type="button"
                    className="rounded-mark text-accent-text underline-offset-2 hover:underline"
                    onClick={() => onGo(target)}
                  >
                    → {named.get(target) ?? target}
                  </button>
                </li>
              ),
          )}
        </ul>
      )}
      <div id={id} hidden={!isOpen} className="border-t px-4 py-4">
        {isOpen && (
          <fieldset disabled={disabled} className="grid min-w-0 gap-4">
            {findings.length > 0 && (
              <ul aria-label={flows.findings.label} className="grid gap-1 text-13">
                {findings.map((finding) => (
                  <li
                    key={`${finding.code} ${finding.field}`}
                    className={finding.severity === "error" ? "text-danger" : "text-warning"}
                  >
                    {textOfFinding(finding, block)}
                  </li>
                ))}
              </ul>
            )}
            <BlockFields block={block} onChange={onChange} />
            {exits.length > 0 && (
              <div className="grid gap-4 border-t pt-4 sm:grid-cols-2">
                {exits.map(({ name, target, isNeeded }) => (
                  <Field key={name} label={exitLabel(block, name)}>
                    <ExitSelect
                      blocks={blocks}
                      target={target}
                      isNeeded={isNeeded}
                      onLead={(next) => onLead(name, next)}
                      onNew={(type) => onNew(name, type)}
                    />
                  </Field>
                ))}
              </div>
            )}
            {!disabled && (
              <div className="flex flex-wrap justify-between gap-2 border-t pt-4">
                {isFirst ? (
                  <span />
                ) : (
                  <Button size="sm" variant="ghost" onClick={onFirst}>
                    <Flag aria-hidden />
                    {flows.begin}
                  </Button>
                )}
                <Button size="sm" variant="ghost" onClick={onRemove} className="text-danger">
                  <Trash2 aria-hidden />
                  {flows.remove}
                </Button>
              </div>
            )}
          </fieldset>
        )}
      </div>
    </li>
  )
}
