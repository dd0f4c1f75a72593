import { once } from "node:events"
import { Readable } from "node:stream"
import { Busboy, type BusboyInstance } from "@fastify/busboy"
import { checkText } from "../core/check-text.ts"
import { invalidInput, isLiveryError, LiveryError } from "../core/errors.ts"
import type { Received } from "../domain/files/files.ts"
import type { Call } from "./call.ts"
import { checkEncoding, tooLarge } from "./read-bytes.ts"
import { receiveUpload, type Upload } from "./receive-upload.ts"

interface Form {
  fields: Record<string, string>
  file: Upload | undefined
}

/** Bytes of a multipart body beyond its file. */
const OVERHEAD = 1_000_000

/**
 * A multipart body with at most one file, in the field "file", which streams to a local file while it arrives: whatever its
 * headers claim, `too_large` comes at the first byte beyond `max`.
 */
export async function readUpload(call: Call, max: number): Promise<Form> {
  checkEncoding(call)
  if (Number(call.header("content-length")) > max + OVERHEAD) throw tooLarge(max)
  const { body } = call.request.raw
  const source = call.incoming ?? Readable.from(body ?? [])
  const receive = (bytes: AsyncIterable<Uint8Array>) => receiveUpload(call, bytes, max)
  try {
    return await read(source, parserFor(call.header("content-type") ?? "", max), { max, receive })
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

interface Place {
  max: number
  receive(bytes: AsyncIterable<Uint8Array>): Promise<Received>
}

async function read(source: Readable, parser: BusboyInstance, { max, receive }: Place): Promise<Form> {
  const form: Form = { fields: {}, file: undefined }
  let fault: unknown
  const { promise: failed, resolve: stop } = Promise.withResolvers<void>()
  const fail = (error: unknown) => {
    fault ??= error
    stop()
  }
  const finished = new Promise<void>((resolve) => {
    parser.on("finish", resolve)
    parser.on("error", (error) => resolve(fail(error)))
  })
  parser.on("field", (name, value, _nameCut, cut) => {
    if (cut) fail(new LiveryError("too_large", `The field ${name} is too long`))
    form.fields[name] = value
  })
  let receiving: { stream: Readable; done: Promise<void> } | undefined
  parser.on("file", (field, stream, name, _encoding, type) => {
    // Whoever reads it is told; a fault that comes before must not end the process.
    stream.on("error", () => undefined)
    if (field !== "file" || receiving) {
      fail(invalidInput('Send one file, in the field "file"', ["file"]))
      stream.resume()
      return
    }
    const done = receive(stream).then((content) => {
      form.file = { name: name ?? "", type, content }
    }, fail)
    receiving = { stream, done }
  })
  for (const limit of ["partsLimit", "filesLimit", "fieldsLimit"] as const)
    parser.on(limit, () => fail(invalidInput("The form has too many parts")))
  try {
    await feed(source, parser, { max: max + OVERHEAD, failed, fault: () => fault })
    await Promise.race([finished, failed])
  } catch (error) {
    fail(error)
  }
  // What is still being received is given up, and its local file removed, before anybody is answered.
  if (fault) receiving?.stream.destroy(fault as Error)
  await receiving?.done
  if (fault) throw fault
  for (const text of [...Object.entries(form.fields).flat(), form.file?.name ?? ""]) checkText(text)
  return form
}

interface Feed {
  max: number
  failed: Promise<void>
  fault(): unknown
}

/** Writes the body into the parser until it ends or something is wrong with it; leaves the connection open for the answer. */
async function feed(source: Readable, parser: BusboyInstance, { max, failed, fault }: Feed) {
  let received = 0
  for await (const chunk of source.iterator({ destroyOnReturn: false })) {
    received += chunk.length
    if (received > max) throw tooLarge(max)
    if (!parser.write(chunk) && !fault()) await Promise.race([once(parser, "drain"), failed])
    if (fault()) return
  }
  parser.end()
}
