import { createSocket } from "node:dgram"

type Answers = (name: string, kind: "A" | "AAAA") => string[] | "failure" | "silence"

/** A DNS server on loopback that gives IPv4 addresses for A, and IPv6 addresses in full length for AAAA. */
export async function startNameServer(answers: Answers) {
  const asked: string[] = []
  const socket = createSocket("udp4", (query, from) => {
    const labels: string[] = []
    let at = 12
    for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
      labels.push(query.toString("latin1", at + 1, at + 1 + length))
      at += 1 + length
    }
    const kind = query.readUInt16BE(at + 1) === 28 ? "AAAA" : "A"
    const name = labels.join(".").toLowerCase()
    asked.push(`${kind} ${name}`)
    const found = answers(name, kind)
    if (found === "silence") return
    const addresses = found === "failure" ? [] : found
    const head = Buffer.from(query.subarray(0, at + 5))
    head.writeUInt16BE(found === "failure" ? 0x8182 : 0x8180, 2)
    head.writeUInt16BE(addresses.length, 6)
    head.writeUInt32BE(0, 8)
    const records = addresses.map((address) => {
      const data = Buffer.from(
        kind === "A"
          ? address.split(".").map(Number)
          : address
              .split(":")
              .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]),
      )
      const start = Buffer.from([0xc0, 12, 0, kind === "A" ? 1 : 28, 0, 1, 0, 0, 0, 0, 0, data.length])
      return Buffer.concat([start, data])
    })
    socket.send(Buffer.concat([head, ...records]), from.port, from.address)
  })
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve))
  return { address: `127.0.0.1:${socket.address().port}`, asked, close: () => socket.close() }
}
