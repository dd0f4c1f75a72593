import { constants, deflateRawSync } from "node:zlib"

/** Deflated: a block so many times over, without ever holding all of it. */
export function repeated(block: Buffer, count: number): Buffer {
  const once = deflateRawSync(block, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array<Buffer>(count).fill(once), deflateRawSync("")])
}
