import { readFile } from "node:fs/promises"
import { dirname, join } from "node:path/posix"
import { listFiles } from "./list-files.ts"
import { root } from "./root.ts"

export interface Imports {
  /** Files that are loaded together with this one. */
  loads: ReadonlySet<string>
  /** Those, files of which only types are known, and files that are loaded later. */
  knows: ReadonlySet<string>
}
/** Which file imports which, by paths from the checkout. */
export type ImportGraph = ReadonlyMap<string, Imports>

const STATIC = /^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm
const LATER = /\bimport\(\s*"([^"]+)"/g

/** The graph of source texts by path. Packages and what is not among the texts are left out. */
export function importGraph(texts: ReadonlyMap<string, string>): ImportGraph {
  const graph = new Map<string, Imports>()
  for (const [file, text] of texts) {
    const target = (name: string): string[] => {
      const path = name.startsWith("#")
        ? name.slice(1)
        : name.startsWith(".")
          ? join(dirname(file), name)
          : ""
      return texts.has(path) ? [path] : []
    }
    const found = [...text.matchAll(STATIC)].map(([, type, name = ""]) => ({ type, files: target(name) }))
    const later = [...text.matchAll(LATER)].flatMap(([, name = ""]) => target(name))
    const loads = new Set(found.flatMap(({ type, files }) => (type ? [] : files)))
    graph.set(file, { loads, knows: new Set([...found.flatMap(({ files }) => files), ...later]) })
  }
  return graph
}

/** The source texts of this checkout's program, without tests. */
export async function sourceTexts(): Promise<Map<string, string>> {
  const files = await listFiles(["{app,components,lib,scripts}/**/*.{ts,tsx}", "*.ts"])
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(root, file), "utf8")] as const)),
  )
}

/** The shortest way from a file to each one that is loaded with it, as the file before it; of itself undefined. */
export function loadedWith(graph: ImportGraph, file: string): Map<string, string | undefined> {
  const before = new Map<string, string | undefined>([[file, undefined]])
  // A map goes on to what is added while it is walked.
  for (const [at] of before)
    for (const next of graph.get(at)?.loads ?? []) if (!before.has(next)) before.set(next, at)
  return before
}

/** Groups of more than one node that can all be reached from each other (Tarjan). */
export function circlesOf(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const order = new Map<string, number>()
  const open: string[] = []
  const circles: string[][] = []
  const visit = (node: string): number => {
    const number = order.size
    order.set(node, number)
    let low = number
    open.push(node)
    for (const next of edges.get(node) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next))
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low)
    }
    if (low === number) {
      const circle = open.splice(open.indexOf(node))
      if (circle.length > 1) circles.push(circle.sort())
    }
    return low
  }
  for (const node of edges.keys()) if (!order.has(node)) visit(node)
  return circles
}
