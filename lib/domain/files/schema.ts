import { z } from "zod"
import type { Received } from "./storage/schema.ts"

/** Everything that can be set on a file; null clears. Its bytes come by an upload. */
export const FileSettings = z
  .strictObject({
    name: z.string().trim().max(300),
    description: z.string().max(2000).nullable(),
    alias: z.string().trim().min(1).max(100).nullable(),
    meta: z.record(z.string(), z.unknown()),
    blueprintId: z.string().nullable(),
    visibility: z.enum(["private", "protected", "public"]),
  })
  .partial()

/** What is said of bytes that are to come; never trusted. */
const claims = {
  /** Their own name, for a file that has none. */
  name: z.string().max(1000).optional(),
  /** Media type. */
  type: z.string().max(200).optional(),
}

export type Bytes = Uint8Array | AsyncIterable<Uint8Array>
/** Bytes, or what has been received of them. */
export const Content = z.custom<Bytes | Received>(
  (value) =>
    value instanceof Uint8Array ||
    (typeof value === "object" && value !== null && (Symbol.asyncIterator in value || isReceived(value))),
)

export const isReceived = (content: object): content is Received =>
  "sha256" in content && content.sha256 instanceof Uint8Array
export const Upload = z.strictObject({
  ...claims,
  /** The bytes, or an address of the web or `data:` address that has them. */
  content: z.union([z.string().min(1), Content]),
  /** How many bytes were announced, where they were. */
  size: z.int().min(0).optional(),
})
export type Upload = z.output<typeof Upload>

export const Announcement = z.strictObject({ ...claims, size: z.int().min(1) })

export interface StoredFile {
  id: string
  name: string
  description: string | null
  alias: string | null
  meta: Record<string, unknown>
  blueprintId: string | null
  visibility: "private" | "protected" | "public"
  /** Media type and bytes of its content; null before the first upload. */
  type: string | null
  size: number | null
  createdAt: Date
  updatedAt: Date
}
