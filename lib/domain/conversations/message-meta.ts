import { z } from "zod"

/** A file that was sent with a message. */
export interface AttachedFile {
  id: string
  name: string
  /** Media type. */
  type: string
  /** Bytes. */
  size: number
}

/** What was sent with a message; callers may write anything into what it stands in. */
const AttachedFiles = z.object({
  files: z.array(z.object({ id: z.uuid(), name: z.string(), type: z.string(), size: z.number() })),
})
/** Something that a visitor can choose instead of writing. */
export interface Choice {
  id: string
  /** What it says, and what is sent when it is chosen. */
  label: string
}

const Choices = z.object({ choices: z.array(z.object({ id: z.string(), label: z.string() })) })
/** What a message offers to choose from, as its `meta` has it. */
export const choicesOf = (meta: unknown): Choice[] => Choices.safeParse(meta).data?.choices ?? []

/** The files of a message, as its `meta` has them. */
export const filesOf = (meta: unknown): AttachedFile[] => AttachedFiles.safeParse(meta).data?.files ?? []
