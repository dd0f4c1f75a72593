/** One message of PostgreSQL's protocol; a start-up message has no type. */
export interface Message {
  type: string
  body: Buffer
  /** All of it, as it was sent. */
  bytes: Buffer
}

/** Cuts a stream of bytes into messages and puts what becomes of each together; null: it goes no further. */
export function frames(become: (message: Message) => Buffer | null, { startup }: { startup: boolean }) {
  let waiting = Buffer.alloc(0)
  let isStarting = startup
  return (chunk: Buffer): Buffer => {
    waiting = Buffer.concat([waiting, chunk])
    const onward: Buffer[] = []
    for (;;) {
      const head = isStarting ? 0 : 1
      if (waiting.length < head + 4) break
      const size = head + waiting.readInt32BE(head)
      if (waiting.length < size) break
      const bytes = waiting.subarray(0, size)
      waiting = waiting.subarray(size)
      const message = {
        type: isStarting ? "" : String.fromCharCode(bytes[0] ?? 0),
        body: bytes.subarray(head + 4),
        bytes,
      }
      isStarting = false
      const result = become(message)
      if (result) onward.push(result)
    }
    return Buffer.concat(onward)
  }
}

/** The text at an index of a body that begins with texts, each ended by a zero byte. */
export const textOf = (body: Buffer, index: number): string => {
  let from = 0
  for (let i = 0; i < index; i++) from = body.indexOf(0, from) + 1
  return body.toString("utf8", from, body.indexOf(0, from))
}
