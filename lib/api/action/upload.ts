import { z } from "zod"
import { invalidInput } from "../../core/errors.ts"
import type { Call } from "../call.ts"
import type { Upload } from "../receive-upload.ts"
import { fileAddress } from "./file-address.ts"

const Announced = z.strictObject({
  type: z.string().describe("Media type"),
  size: z.number().describe("Bytes"),
  name: z.string().optional(),
  meta: z.record(z.string(), z.unknown()).optional(),
})

/** A JSON body that brings a file or announces it. Beside it, multipart with the field `file` and plain bytes are taken. */
export const UploadBody = z
  .strictObject({
    file: z
      .union([z.string(), Announced])
      .describe(
        "A data: or http(s) address that has the bytes, or the type and size of bytes that are to come",
      ),
  })
  .partial()

/** Where and how announced bytes are to be brought. */
export const UploadRequest = z.object({
  method: z.literal("PUT"),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
})

type Asked =
  | { announced: { type: string; size: number; name?: string } }
  | { brought: { content: string | Upload["content"]; type?: string; name?: string } }

/** What an upload asks for. Throws `invalid_input` when there is neither a file nor the announcement of one. */
export function askedOf({ file: named }: z.output<typeof UploadBody>, sent: Upload | undefined): Asked {
  if (sent) {
    const { content, type, name } = sent
    return { brought: { content, ...(type && { type }), ...(name && { name }) } }
  }
  if (typeof named === "string") return { brought: { content: named } }
  if (!named) throw invalidInput("file is required", ["file"])
  const { type, size, name } = named
  return { announced: { type, size, ...(name && { name }) } }
}

/** How a caller brings what it has announced. */
export const uploadRequestOf = (
  call: Call,
  { id, ticket, type }: { id: string; ticket: string; type: string },
): z.output<typeof UploadRequest> => ({
  method: "PUT",
  url: fileAddress(call, id, ticket),
  headers: { "Content-Type": type || "application/octet-stream" },
})
