"use client"

import { NativeSelect } from "#components/ui/native-select.tsx"
import * as words from "#components/words/words.ts"
import type { Block } from "#lib/domain/flows/schema.ts"
import { BLOCK_TYPES } from "./block-kinds.ts"
import { nameOf } from "./words-of.ts"

const NEW = "new:"

/** Where an exit leads: to a block that is there, to a new one that is made for it, or nowhere yet. */
export function ExitSelect({
  blocks,
  target,
  isNeeded,
  onLead,
  onNew,
}: {
  blocks: readonly Block[]
  target: string | null
  isNeeded: boolean
  onLead: (target: string | null) => void
  onNew: (type: Block["type"]) => void
}) {
  const { nowhere, stays, newBlocks, types } = words.flows
  return (
    <NativeSelect
      value={target ?? ""}
      onChange={({ target: { value } }) =>
        value.startsWith(NEW) ? onNew(value.slice(NEW.length) as Block["type"]) : onLead(value || null)
      }
    >
      <option value="">{isNeeded ? nowhere : stays}</option>
      {blocks.map((block) => (
        <option key={block.id} value={block.id}>
          {nameOf(block)}
        </option>
      ))}
      <optgroup label={newBlocks}>
        {BLOCK_TYPES.map((type) => (
          <option key={type} value={`${NEW}${type}`}>
            + {types[type].name}
          </option>
        ))}
      </optgroup>
    </NativeSelect>
  )
}
