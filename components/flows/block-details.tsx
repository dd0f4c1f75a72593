"use client"

import { Flag, Trash2 } from "lucide-react"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import * as words from "#components/words/words.ts"
import { exitsOf } from "#lib/core/flow-exits.ts"
import type { Block, Finding } from "#lib/domain/flows/schema.ts"
import { BlockFields } from "./block-fields.tsx"
import type { Edits } from "./edits.ts"
import { ExitSelect } from "./exit-select.tsx"
import { exitLabel, textOfFinding } from "./words-of.ts"

export interface BlockDetailsProps {
  block: Block
  /** All of the flow, in the order in which they are offered where an exit leads. */
  blocks: readonly Block[]
  findings: readonly Finding[]
  isFirst: boolean
  disabled: boolean
  edits: Edits
  /** Makes a block for an exit, and goes there. */
  onNew: (exit: string, type: Block["type"]) => void
}

/** Everything that can be changed of a block, under what is wrong with it. */
export function BlockDetails({
  block,
  blocks,
  findings,
  isFirst,
  disabled,
  edits,
  onNew,
}: BlockDetailsProps) {
  const exits = exitsOf(block)
  return (
    <fieldset disabled={disabled} className="grid min-w-0 gap-4">
      {findings.length > 0 && (
        <ul aria-label={words.flows.findings.label} className="grid gap-1 text-13">
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
      <BlockFields block={block} onChange={edits.change} />
      {exits.length > 0 && (
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,14rem),1fr))] gap-4 border-t pt-4">
          {exits.map(({ name, target, isNeeded }) => (
            <Field key={name} label={exitLabel(block, name)}>
              <ExitSelect
                blocks={blocks}
                target={target}
                isNeeded={isNeeded}
                onLead={(next) => edits.lead({ block, exit: name }, next)}
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
            <Button size="sm" variant="ghost" onClick={() => edits.begin(block)}>
              <Flag aria-hidden />
              {words.flows.begin}
            </Button>
          )}
          <Button size="sm" variant="ghost" onClick={() => edits.remove([block.id])} className="text-danger">
            <Trash2 aria-hidden />
            {words.flows.remove}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
