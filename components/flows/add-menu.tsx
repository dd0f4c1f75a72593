"use client"

import { Plus } from "lucide-react"
import { Button } from "#components/ui/button.tsx"
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "#components/ui/dropdown-menu.tsx"
import * as words from "#components/words/words.ts"
import type { Block } from "#lib/domain/flows/schema.ts"
import { BLOCK_ICONS, BLOCK_TYPES } from "./block-kinds.ts"

/** Every kind of block to choose from. */
export function AddMenu({ onAdd }: { onAdd: (type: Block["type"]) => void }) {
  const { add, types } = words.flows
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button className="justify-self-start">
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
