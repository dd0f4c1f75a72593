"use client"

import { createContext, use } from "react"
import { locale } from "#components/words/in-language.ts"
import type { FlowFigures } from "#lib/domain/releases/schema.ts"

export interface BlockFigures {
  /** How often it was reached. */
  reached: number
  /** How often each exit was taken, by its name. */
  exits: ReadonlyMap<string, number>
  /** How many visitors left here. */
  left: number
}
export type Figures = ReadonlyMap<string, BlockFigures>

const NONE: BlockFigures = { reached: 0, exits: new Map(), left: 0 }

/** Figures by block. Who waits at a block and goes on was there once: what is larger of staying and leaving counts. */
export function figuresByBlock({ passed, left }: FlowFigures): Figures {
  const ids = new Set([...passed, ...left].map(({ blockId }) => blockId))
  return new Map(
    [...ids].map((id) => {
      const own = passed.filter(({ blockId }) => blockId === id)
      const exits = new Map(own.flatMap(({ exit, taken }) => (exit === null ? [] : [[exit, taken] as const])))
      const stayed = own.find(({ exit }) => exit === null)?.taken ?? 0
      const gone = [...exits.values()].reduce((sum, taken) => sum + taken, 0)
      const visitors = left.find(({ blockId }) => blockId === id)?.visitors ?? 0
      return [id, { reached: Math.max(stayed, gone), exits, left: visitors }]
    }),
  )
}

/** Those of a block; null where none are shown. */
export const figuresOf = (figures: Figures | null, blockId: string): BlockFigures | null =>
  figures && (figures.get(blockId) ?? NONE)

/** How often an exit was taken. */
export const takenOf = (figures: BlockFigures, exit: string): number => figures.exits.get(exit) ?? 0

/** A number as people write it here. */
export const written = (count: number): string => count.toLocaleString(locale())

/** The figures that lie over canvas and outline; null: they are not shown. */
export const FiguresContext = createContext<Figures | null>(null)

export const useFigures = (): Figures | null => use(FiguresContext)
