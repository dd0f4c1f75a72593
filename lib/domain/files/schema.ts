import { z } from "zod"
import { LiveryError } from "../../core/errors.ts"
import {
  DESCRIPTION,
  type NounFields,
  type NounOf,
  RESOURCE_FIELDS,
  settingsSchema,
} from "../../core/noun-fields.ts"
import type { Received } from "./storage/schema.ts"

const { alias, meta, blueprintId, visibility } = RESOURCE_FIELDS

/** The fields of a file, as docs/adding-a-field.md has them. */
export const FILE_FIELDS = {
  name: { value: z.string().trim().max(300), example: "Support", action: "name" },
  description: DESCRIPTION,
  alias,
  meta,
  blueprintId,
  visibility,
} as const satisfies NounFields

/** Everything that can be set on a file; null clears. Its bytes come by an upload. */
export const FileSettings = settingsSchema(FILE_FIELDS)

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

/** What may be attached to a message: what people take along, and nothing that runs. */
const ATTACHED =
  /^(image\/(png|jpeg|webp|gif)|application\/pdf|text\/(plain|csv)|application\/(msword|vnd\.openxmlformats-officedocument\.[\w.]+))$/

/** The media type of what is attached, without its parameters. Throws `unsupported_type` for what may not be. */
export function attachedType(claimed: string): string {
  const media = claimed.split(";", 1)[0]?.trim().toLowerCase() ?? ""
  if (!ATTACHED.test(media))
    throw new LiveryError("unsupported_type", "Files of this kind cannot be attached")
  return media
}

/** A file with the media type and bytes of its content; null before the first upload. */
export type StoredFile = NounOf<typeof FILE_FIELDS> & { type: string | null; size: number | null }
