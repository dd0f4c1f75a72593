import { connect } from "node:net"

export interface RawAnswer {
  status: number
  /** The lines before the body. */
  head: string
  body: string
  location: string | null
}

/** Sends a request to a port of this machine, header lines as they stand, and reads its answer to the end. */
export async function rawRequest(
  port: number,
  line: string,
  headers: readonly string[],
  body = "",
): Promise<RawAnswer> {
  const socket = connect(port, "127.0.0.1")
  const length = body ? [`Content-Length: ${Buffer.byteLength(body)}`] : []
  socket.write(
    `${[`${line} HTTP/1.1`, ...headers, ...length, "Connection: close"].join("\r\n")}\r\n\r\n${body}`,
  )
  const chunks: Buffer[] = []
  // A server that hangs up has answered too.
  await new Promise<void>((resolve) => {
    socket.on("data", (chunk) => chunks.push(chunk))
    socket.on("close", () => resolve())
    socket.on("error", () => resolve())
    socket.setTimeout(30_000, () => socket.destroy())
  })
  const text = Buffer.concat(chunks).toString("utf8")
  const end = text.indexOf("\r\n\r\n")
  const head = end < 0 ? text : text.slice(0, end)
  const rest = end < 0 ? "" : text.slice(end + 4)
  return {
    status: Number(head.split(" ")[1] ?? 0),
    head,
    body: /^transfer-encoding: chunked/im.test(head) ? joined(rest) : rest,
    location: /^location: (.*)$/im.exec(head)?.[1]?.trim() ?? null,
  }
}

function joined(chunked: string): string {
  const bytes = Buffer.from(chunked)
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf("\r\n", at)
    const size = Number.parseInt(bytes.toString("latin1", at, end), 16)
    if (end < 0 || !size) break
    parts.push(bytes.subarray(end + 2, end + 2 + size))
    at = end + 4 + size
  }
  return Buffer.concat(parts).toString("utf8")
}
