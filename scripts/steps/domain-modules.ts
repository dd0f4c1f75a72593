import { circlesOf, type ImportGraph } from "./import-graph.ts"

// A module is a folder of lib/domain, or of one that has modules of its own (.dependency-cruiser.mjs: frontDoors).
const MODULE = /^lib\/domain\/((?:(?:knowledge|retrieval)\/(?=[^/]+\/))?[^/]+)\//

type Modules = ReadonlyMap<string, ReadonlySet<string>>

/** Which module of the domain knows which, if only by a type. */
export function domainModules(graph: ImportGraph): Modules {
  const modules = new Map<string, Set<string>>()
  for (const [file, { knows }] of graph) {
    const own = MODULE.exec(file)?.[1]
    if (!own) continue
    const known = modules.get(own) ?? new Set()
    modules.set(own, known)
    for (const other of knows) {
      const module = MODULE.exec(other)?.[1]
      if (module && module !== own) known.add(module)
    }
  }
  return modules
}

/** Throws when modules of the domain know each other, with what each imports of the other. */
export function assertNoArrowBack(graph: ImportGraph): void {
  const modules = domainModules(graph)
  const lines = circlesOf(modules).flatMap((circle) => {
    const inside = [...graph].flatMap(([file, { knows }]) =>
      [...knows].flatMap((other) => {
        const [from, to] = [MODULE.exec(file)?.[1], MODULE.exec(other)?.[1]]
        return from && to && from !== to && circle.includes(from) && circle.includes(to)
          ? [`  ${file} -> ${other}`]
          : []
      }),
    )
    return [`${circle.join(", ")} know each other:`, ...inside]
  })
  if (lines.length) throw new Error(lines.join("\n"))
}

/** The longest chain of modules in which each knows the next, the lowest last. Modules must not know each other. */
export function longestChain(modules: Modules): string[] {
  const chains = new Map<string, string[]>()
  const from = (module: string): string[] => {
    const known = chains.get(module)
    if (known) return known
    const below = [...(modules.get(module) ?? [])].map(from)
    const chain = [module, ...(below.sort((a, b) => b.length - a.length)[0] ?? [])]
    chains.set(module, chain)
    return chain
  }
  return [...modules.keys()].map(from).sort((a, b) => b.length - a.length)[0] ?? []
}
