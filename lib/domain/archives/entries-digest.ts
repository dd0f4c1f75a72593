import { createHash, type Hash } from "node:crypto"

/** Adds entries of an archive up to one hash, so that a manifest of any number of files stays small. */
export function entriesDigest() {
  const whole = createHash("sha256")
  let count = 0
  return {
    add(name: string, size: number, content: Hash): string {
      const sha256 = content.digest("hex")
      whole.update(`${name}\0${size}\0${sha256}\n`)
      count++
      return sha256
    },
    result: () => ({ count, sha256: whole.copy().digest("hex") }),
  }
}
