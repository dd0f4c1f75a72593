import type { FuzzRequest } from "./arbitrary-request.ts"
import type { FuzzWorld } from "./fuzz-world.ts"
import { withIds } from "./id-texts.ts"
import type { Target } from "./targets.ts"

/** A request with its credential and ids in place, ready for any way of sending it. */
export interface Built {
  method: string
  /** From /api/v1 on. */
  address: string
  headers: [name: string, value: string][]
  body: Buffer<ArrayBuffer> | undefined
}

export function buildRequest(target: Target, request: FuzzRequest, world: FuzzWorld): Built {
  const { method, address, body, as, set } = request
  const idOf = world.idOf.bind(world, set)
  const encoded = withIds(address, (whose, kind) => encodeURIComponent(idOf(whose, kind)))
  const headers = request.headers.map(([name, value]): [string, string] => [name, withIds(value, idOf)])
  const own = new Set(headers.map(([name]) => name.toLowerCase()))
  const credential = Object.entries(world.credentialOf(target, as))
  return {
    method,
    address: `/api/v1${encoded}`,
    headers: [...credential.filter(([name]) => !own.has(name.toLowerCase())), ...headers],
    body: body && Buffer.from(withIds(body.text, idOf), body.latin1 ? "latin1" : "utf8"),
  }
}
