import { sha256 } from "./sha256.ts"

/** Milliseconds of work between two breaths of the page. */
const SLICE = 12

/**
 * Finds the number that, behind the prefix, has a SHA-256 beginning with so many zero bits. Works in slices, because pages
 * may forbid workers, and in plain code, because browsers offer no hash to pages without TLS.
 */
export async function solveChallenge({
  prefix,
  difficulty,
}: {
  prefix: string
  difficulty: number
}): Promise<string> {
  const encoder = new TextEncoder()
  for (let number = 0; ; ) {
    const until = performance.now() + SLICE
    for (; performance.now() < until; number++) {
      if (zeroBits(sha256(encoder.encode(prefix + number))) >= difficulty) return String(number)
    }
    await new Promise((resolve) => setTimeout(resolve))
  }
}

function zeroBits(words: Uint32Array): number {
  let bits = 0
  for (const word of words) {
    const zeros = Math.clz32(word)
    bits += zeros
    if (zeros < 32) break
  }
  return bits
}
