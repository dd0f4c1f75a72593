import { readFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { root } from "../steps/root.ts"
import type { Step } from "./steps.ts"

/** Imports and re-exports of a file, of types too: a handler is handed on as a type now and then. */
const FROM = /\bfrom "(\.[^"]+|#[^"]+)"/g

/**
 * For each step but the first, which earlier step leads to it: the one that reaches its file over the fewest imports, the
 * latest of several. Throws where none does, so that a picture cannot show a way that the code does not have.
 */
export async function callersOf(steps: readonly Step[]): Promise<number[]> {
  const known = new Map<string, Promise<string[]>>()
  const importsOf = (file: string) => {
    const found = known.get(file) ?? readImports(file)
    known.set(file, found)
    return found
  }
  const distances = await Promise.all(steps.map(({ file }) => distancesFrom(file, importsOf)))
  return steps.slice(1).map(({ file, registeredIn = file }, index) => {
    const far = (from: number) => distances[from]?.get(registeredIn) ?? Number.POSITIVE_INFINITY
    const earlier = steps.slice(0, index + 1).map((_, from) => from)
    const best = earlier.reduceRight((best, from) => (far(from) < far(best) ? from : best), index)
    if (far(best) === Number.POSITIVE_INFINITY) throw new Error(`Nothing before ${file} leads to it`)
    return best
  })
}

async function distancesFrom(start: string, importsOf: (file: string) => Promise<string[]>) {
  const distances = new Map([[start, 0]])
  // Grows while it is gone through: breadth first.
  const queue = [start]
  for (const file of queue)
    for (const next of await importsOf(file))
      if (!distances.has(next)) {
        distances.set(next, (distances.get(file) ?? 0) + 1)
        queue.push(next)
      }
  return distances
}

async function readImports(file: string): Promise<string[]> {
  const text = await readFile(join(root, file), "utf8")
  const named = [...text.matchAll(FROM)].map(([, name = ""]) => name)
  return named
    .map((name) => (name.startsWith("#") ? name.slice(1) : join(dirname(file), name)))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes("/generated/"))
}
