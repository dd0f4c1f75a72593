import { once } from "node:events"
import { Readable } from "node:stream"
import { Busboy, type BusboyInstance } from "@fastify/busboy"
import type { Context } from "../core/context.ts"
import { invalidInput, isLiveryError, LiveryError } from "../core/errors.ts"
import { maxFileSize } from "../domain/limits/limits.ts"
import type { Call } from "./call.ts"
import { checkEncoding, tooLarge } from "./read-bytes.ts"
import { checkText } from "./read-json.ts"

export interface Upload {
  name: string
  /** As the caller claims it. */
  type: string
  bytes: Uint8Array<ArrayBuffer>
}
interface Form {
  fields: Record<string, string>
  file: Upload | undefined
}

/** Bytes of a multipart body beyond its file. */
const OVERHEAD = 1_000_000

/**
 * A multipart body with at most one file, in the field "file". Counted while it arrives: whatever its headers claim, no
 * more than the account's largest file is ever held, and `too_large` comes at the first byte beyond.
 */
export async function readUpload(ctx: Context, call: Call): Promise<Form> {
  checkEncoding(call)
  const max = maxFileSize(ctx)
  if (Number(call.header("content-length")) > max + OVERHEAD) throw tooLarge(max)
  const { body } = call.request.raw
  const source = call.incoming ?? Readable.from(body ?? [])
  try {
    return await read(source, parserFor(call.header("content-type") ?? "", max), max)
  } catch (error) {
    throw isLiveryError(error) ? error : invalidInput("The body is not valid multipart/form-data")
  }
}

function parserFor(contentType: string, max: number): BusboyInstance {
  const limits = {
    fileSize: max + 1,
    files: 2,
    fields: 20,
    parts: 30,
    fieldSize: OVERHEAD,
    fieldNameSize: 100,
  }
  return new Busboy({ headers: { "content-type": contentType }, limits })
}

async function read(source: Readable, parser: BusboyInstance, max: number): Promise<Form> {
  const form: Form = { fields: {}, file: undefined }
  let fault: unknown
  const fail = (error: unknown) => {
    fault ??= error
  }
  const finished = new Promise<void>((resolve) => {
    parser.on("finish", resolve)
    parser.on("error", (error) => resolve(fail(error)))
  })
  parser.on("field", (name, value, _nameCut, cut) => {
    if (cut) fail(new LiveryError("too_large", `The field ${name} is too long`))
    form.fields[name] = value
  })
  parser.on("file", (field, stream, name, _encoding, type) => {
    if (field !== "file" || form.file) fail(invalidInput('Send one file, in the field "file"', ["file"]))
    const chunks: Buffer[] = []
    let size = 0
    stream.on("data", (chunk: Buffer) => {
      size += chunk.length
      if (size > max) fail(tooLarge(max))
      else chunks.push(chunk)
    })
    stream.on("end", () => {
      form.file ??= { name: name ?? "", type, bytes: new Uint8Array(Buffer.concat(chunks, size)) }
    })
    stream.on("error", fail)
  })
  for (const limit of ["partsLimit", "filesLimit", "fieldsLimit"] as const)
    parser.on(limit, () => fail(invalidInput("The form has too many parts")))
  await feed(source, parser, max + OVERHEAD, () => fault)
  if (!fault) await finished
  if (fault) throw fault
  for (const text of [...Object.entries(form.fields).flat(), form.file?.name ?? ""]) checkText(text)
  return form
}

/** Writes the body into the parser until it ends or something is wrong with it; leaves the connection open for the answer. */
async function feed(source: Readable, parser: BusboyInstance, max: number, fault: () => unknown) {
  let received = 0
  for await (const chunk of source.iterator({ destroyOnReturn: false })) {
    received += chunk.length
    if (received > max) throw tooLarge(max)
    if (!parser.write(chunk) && !fault()) await once(parser, "drain")
    if (fault()) return
  }
  parser.end()
}
