"use client"

import { Command } from "cmdk"
import { Search } from "lucide-react"
import { Dialog as Radix } from "radix-ui"
import { cn } from "#components/ui/cn.ts"
import { menuItemStyle } from "#components/ui/menu-style.ts"
import * as words from "#components/words/words.ts"
import type { Block, Place } from "#lib/domain/flows/schema.ts"
import { BLOCK_ICONS, BLOCK_TYPES } from "../block-kinds.ts"
import type { From } from "../edits.ts"
import { exitLabel, nameOf, saidBy } from "../words-of.ts"

export interface PaletteRequest {
  /** What comes after an exit or what is put in by itself; or a block to go to. */
  mode: "add" | "find"
  from?: From
  /** Where the new block stands on the canvas. */
  place?: Place
  /** Where the mouse is on the screen; absent: in the middle. */
  at?: Place
}

const SIZE = { width: 336, height: 400 }
const HEADING =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-12 [&_[cmdk-group-heading]]:text-muted"

/** Chooses a kind of block or one that is there, by typing. */
export function BlockPalette({
  request,
  blocks,
  onType,
  onBlock,
  onClose,
}: {
  request: PaletteRequest
  blocks: readonly Block[]
  onType: (type: Block["type"]) => void
  onBlock: (id: string) => void
  /** Nothing was chosen: the focus is led back. */
  onClose: () => void
}) {
  const { mode, from, at } = request
  const title = mode === "find" ? words.flowCanvas.find : words.flows.add
  const showsBlocks = mode === "find" || from !== undefined
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50" />
        <Radix.Content
          aria-describedby={undefined}
          // Whoever shows it leads the focus on at once: later, somebody quick is elsewhere already.
          onCloseAutoFocus={(event) => event.preventDefault()}
          style={
            at && { left: inside(at.x, innerWidth, SIZE.width), top: inside(at.y, innerHeight, SIZE.height) }
          }
          className={cn(
            "fixed z-50 w-84 max-w-[calc(100vw-1.5rem)] animate-enter overflow-hidden rounded-panel bg-raised shadow-float outline-none",
            !at && "inset-x-0 top-[18vh] mx-auto",
          )}
        >
          <Radix.Title className="sr-only">{title}</Radix.Title>
          <Command loop filter={rank} label={title}>
            {from && (
              <p className="truncate px-3 pt-2.5 text-12 text-muted">
                {nameOf(from.block)}: {exitLabel(from.block, from.exit)}
              </p>
            )}
            <div className="flex h-11 items-center gap-2.5 border-b px-3">
              <Search aria-hidden className="size-4 shrink-0 text-muted" />
              <Command.Input
                placeholder={title}
                className="h-full min-w-0 flex-1 bg-transparent text-14 outline-none"
              />
            </div>
            <Command.List className="max-h-80 scroll-py-1 overflow-y-auto p-1">
              <Command.Empty className="px-3 py-6 text-center text-13 text-muted">
                {words.flowCanvas.nothing}
              </Command.Empty>
              {mode === "add" && (
                <Command.Group heading={words.flows.newBlocks} className={HEADING}>
                  {BLOCK_TYPES.map((type) => (
                    <Item
                      key={type}
                      value={`new ${type}`}
                      icon={type}
                      name={words.flows.types[type].name}
                      about={words.flows.types[type].about}
                      onSelect={() => onType(type)}
                    />
                  ))}
                </Command.Group>
              )}
              {showsBlocks && blocks.length > 0 && (
                <Command.Group heading={words.flows.list} className={HEADING}>
                  {blocks.map((block) => (
                    <Item
                      key={block.id}
                      value={`block ${block.id}`}
                      icon={block.type}
                      name={nameOf(block)}
                      about={saidBy(block)}
                      onSelect={() => onBlock(block.id)}
                    />
                  ))}
                </Command.Group>
              )}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

function Item({
  value,
  icon,
  name,
  about,
  onSelect,
}: {
  value: string
  icon: Block["type"]
  name: string
  about: string
  onSelect: () => void
}) {
  const Icon = BLOCK_ICONS[icon]
  return (
    <Command.Item value={value} keywords={[name, about]} onSelect={onSelect} className={menuItemStyle}>
      <Icon aria-hidden />
      <span className="grid min-w-0">
        <span className="truncate text-13">{name}</span>
        {about && <span className="truncate text-12 text-muted">{about}</span>}
      </span>
    </Command.Item>
  )
}

/** Every word must stand in the name or in what it says; names that begin so come first. */
function rank(_: string, query: string, [name = "", about = ""]: string[] = []): number {
  const wanted = query.toLowerCase().trim()
  const text = `${name} ${about}`.toLowerCase()
  if (!wanted.split(/\s+/).every((word) => text.includes(word))) return 0
  return name.toLowerCase().startsWith(wanted) ? 1 : 0.5
}

const inside = (value: number, room: number, size: number) => Math.max(12, Math.min(value, room - size - 12))
