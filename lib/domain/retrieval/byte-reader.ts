/** Reads bytes from front to back. */
export class ByteReader {
  at = 0
  readonly bytes: Buffer
  constructor(bytes: Buffer) {
    this.bytes = bytes
  }
  get done(): boolean {
    return this.at >= this.bytes.length
  }
  int32(): number {
    const value = this.bytes.readInt32LE(this.at)
    this.at += 4
    return value
  }
  varint(): number {
    let byte = this.bytes[this.at++] as number
    let value = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.bytes[this.at++] as number
      value |= (byte & 127) << shift
    }
    return value
  }
}
