const isPrime = (number: number) => {
  for (let factor = 2; factor * factor <= number; factor++) if (number % factor === 0) return false
  return true
}
const primes: number[] = []
for (let number = 2; primes.length < 64; number++) if (isPrime(number)) primes.push(number)

const fraction = (value: number) => Math.floor((value - Math.floor(value)) * 2 ** 32)
const START = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const ROUND = primes.map((prime) => fraction(Math.cbrt(prime)))

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/** SHA-256 (FIPS 180-4) of a short text, as eight words of 32 bits. */
export function sha256(message: Uint8Array): Uint32Array {
  const blocks = (message.length + 8) >> 6
  const padded = new DataView(new ArrayBuffer((blocks + 1) * 64))
  message.forEach((byte, at) => {
    padded.setUint8(at, byte)
  })
  padded.setUint8(message.length, 0x80)
  padded.setUint32(padded.byteLength - 4, message.length * 8)
  const hash = Uint32Array.from(START)
  const schedule = new Uint32Array(64)
  for (let at = 0; at < padded.byteLength; at += 64) addBlock(hash, schedule, padded, at)
  return hash
}

function addBlock(hash: Uint32Array, w: Uint32Array, padded: DataView, from: number) {
  const at = (words: Uint32Array, index: number) => words[index] ?? 0
  for (let index = 0; index < 16; index++) w[index] = padded.getUint32(from + index * 4)
  for (let index = 16; index < 64; index++) {
    const [early, late] = [at(w, index - 15), at(w, index - 2)]
    const low = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    w[index] = at(w, index - 16) + low + at(w, index - 7) + high
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let index = 0; index < 64; index++) {
    const high = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const one = (h + high + ((e & f) ^ (~e & g)) + (ROUND[index] ?? 0) + at(w, index)) | 0
    const low = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const two = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, index) => {
    hash[index] = at(hash, index) + word
  })
}
