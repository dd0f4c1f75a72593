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
/** The files of a message, as its `meta` has them. */
export const filesOf = (meta: unknown): AttachedFile[] => AttachedFiles.safeParse(meta).data?.files ?? []
