import { createSocket } from "node:dgram"

/** What stands under a name. */
export interface DnsEntry {
  TXT?: string[]
  CNAME?: string
  A?: string[]
}

const TYPES: Record<number, keyof DnsEntry> = { 1: "A", 5: "CNAME", 16: "TXT" }
const NUMBERS = { A: 1, CNAME: 5, TXT: 16 }
const [SERVER_FAILURE, NO_SUCH_NAME] = [2, 3]

/**
 * A DNS server on loopback that knows the names in `zone`, which a test changes as it goes; everything else does not exist.
 * While `isMute`, it fails at every question.
 */
export async function startDnsServer(port = 0) {
  const zone = new Map<string, DnsEntry>()
  const state = { zone, isMute: false }
  const socket = createSocket("udp4", (query, from) => {
    const { name, end } = readName(query)
    const type = TYPES[query.readUInt16BE(end)]
    const entry = zone.get(name)
    const records = entry && type && !state.isMute ? recordsOf(entry, type) : []
    const head = Buffer.from(query.subarray(0, end + 4))
    const fault = state.isMute ? SERVER_FAILURE : entry ? 0 : NO_SUCH_NAME
    head.writeUInt16BE(0x8180 | fault, 2)
    head.writeUInt16BE(records.length, 6)
    head.writeUInt32BE(0, 8)
    socket.send(Buffer.concat([head, ...records]), from.port, from.address)
  })
  await new Promise<void>((resolve) => socket.bind(port, "127.0.0.1", resolve))
  return Object.assign(state, { address: `127.0.0.1:${socket.address().port}`, close: () => socket.close() })
}

function readName(query: Buffer): { name: string; end: number } {
  const labels: string[] = []
  let at = 12
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length))
    at += 1 + length
  }
  return { name: labels.join(".").toLowerCase(), end: at + 1 }
}

/** An alias answers for every kind, as name servers have it. */
function recordsOf(entry: DnsEntry, type: keyof DnsEntry): Buffer[] {
  if (entry.CNAME && type !== "TXT") return [record("CNAME", nameBytes(entry.CNAME))]
  if (type === "A") return (entry.A ?? []).map((ip) => record("A", Buffer.from(ip.split(".").map(Number))))
  if (type === "TXT") return (entry.TXT ?? []).map((text) => record("TXT", textBytes(text)))
  return []
}

function record(type: keyof DnsEntry, data: Buffer): Buffer {
  const head = Buffer.from([0xc0, 12, 0, NUMBERS[type], 0, 1, 0, 0, 0, 0, 0, 0])
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}

const nameBytes = (name: string) => Buffer.concat([...name.split(".").map(textBytes), Buffer.from([0])])

const textBytes = (text: string) => Buffer.concat([Buffer.from([Buffer.byteLength(text)]), Buffer.from(text)])
