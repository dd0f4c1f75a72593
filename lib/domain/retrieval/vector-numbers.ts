/** A vector of length 1 as the database keeps it: a float32 scale, then 16-bit numbers. */
export function packVector(values: Float32Array): Buffer {
  const data = Buffer.alloc(4 + values.length * 2)
  const most = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0) || 1
  const scale = most / 32767
  data.writeFloatLE(scale, 0)
  for (const [i, value] of values.entries()) data.writeInt16LE(Math.round(value / scale), 4 + i * 2)
  return data
}

/** How many numbers a packed vector has. */
export const packedLength = (data: Buffer): number => Math.max(0, (data.length - 4) >> 1)

export function unpackVector(data: Buffer): Float32Array {
  const values = new Float32Array(packedLength(data))
  const scale = values.length ? data.readFloatLE(0) : 0
  for (let i = 0; i < values.length; i++) values[i] = data.readInt16LE(4 + i * 2) * scale
  return values
}

/** The product of a vector with a packed one: their cosine, both being of length 1. */
export function product(values: Float32Array, data: Buffer): number {
  const numbers = aligned(data)
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += (values[i] as number) * (numbers[i] as number)
  return sum * data.readFloatLE(0)
}

/** The numbers in place where their address is even, else a copy. */
function aligned(data: Buffer): Int16Array {
  const count = packedLength(data)
  if ((data.byteOffset & 1) === 0) return new Int16Array(data.buffer, data.byteOffset + 4, count)
  return new Int16Array(Uint8Array.from(data.subarray(4, 4 + count * 2)).buffer)
}

/** A vector of the same direction and length 1; null when it has none or holds what is not a number. */
export function unit(values: ArrayLike<number>): Float32Array | null {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += (values[i] as number) ** 2
  const length = Math.sqrt(sum)
  return length > 0 && Number.isFinite(length) ? Float32Array.from(values, (value) => value / length) : null
}
