import type { Block } from "../html/page-table.ts"

/** The blocks of a table as one text: tight ones on the next line, others after a blank one. */
export const joinedBlocks = (blocks: readonly Block[]): string =>
  blocks
    .map(({ text, tight }, at) => `${at === 0 ? "" : tight ? "\n" : "\n\n"}${text}`)
    .join("")
    .trim()
