import type { PathStep } from "#lib/domain/releases/schema.ts"

/** Blocks and lines that a trial has passed, by their ids. */
export interface Passed {
  blocks: ReadonlySet<string>
  lines: ReadonlySet<string>
}

/** The id of the line from an exit. */
export const lineId = (blockId: string, exit: string): string => `${blockId}:${exit}`

export const passedOf = (path: readonly PathStep[]): Passed => ({
  blocks: new Set(path.map(({ blockId }) => blockId)),
  lines: new Set(path.flatMap(({ blockId, exit }) => (exit === null ? [] : [lineId(blockId, exit)]))),
})
