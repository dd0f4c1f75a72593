import { domainModules, longestChain } from "./steps/domain-modules.ts"
import { circlesOf, importGraph, loadedWith, sourceTexts } from "./steps/import-graph.ts"

const ROUTE = "lib/api/tenant/send-message.ts"
const SENDING = "lib/domain/chat/respond.ts"
const ANSWERING = "lib/domain/chat/chat.ts"
const STATEMENTS = "lib/db/wire/pipeline.ts"
const MODEL = "lib/domain/models/generate.ts"

const texts = await sourceTexts()
const graph = importGraph(texts)
const lines = [...texts.values()].map((text) => text.split("\n").length - 1).sort((a, b) => a - b)
const modules = domainModules(graph)
const knots = circlesOf(modules)
const rings = circlesOf(new Map([...graph].map(([file, { knows }]) => [file, knows])))
const route = loadedWith(graph, ROUTE)
const named = [...route.keys()].filter((file) => /\baccountId\b|\baccount\.id\b/.test(texts.get(file) ?? ""))

/** The files of the shortest way by imports, both ends included. */
function wayTo(end: string): string[] {
  const way: string[] = []
  for (let at: string | undefined = route.has(end) ? end : undefined; at; at = route.get(at)) way.unshift(at)
  return way
}

const rows: [measure: string, value: string | number][] = [
  ["TypeScript files, without tests", lines.length],
  ["lines of a file, median and largest", `${lines[lines.length >> 1]}, ${lines.at(-1)}`],
  [`files loaded with "send message" (${SENDING})`, loadedWith(graph, SENDING).size],
  [`files loaded with all of chat (${ANSWERING})`, loadedWith(graph, ANSWERING).size],
  [`files loaded with its route (${ROUTE})`, route.size],
  [
    "floors of lib/domain (longest chain of modules)",
    knots.length ? "none: see circles" : longestChain(modules).length,
  ],
  ["modules of lib/domain that know each other", knots.flat().length],
  ["circles between files, types included", rings.length],
  ["accountId: files loaded with the route that name it", named.length],
  ["accountId: shortest way of imports, route to statements", wayTo(STATEMENTS).length],
  ["one token: shortest way of imports, route to model", wayTo(MODEL).length],
]

const width = Math.max(...rows.map(([measure]) => measure.length))
for (const [measure, value] of rows) console.log(`${measure.padEnd(width)}  ${value}`)
if (!knots.length) console.log(`\nThe longest chain: ${longestChain(modules).join(" > ")}`)
for (const circle of [...knots, ...rings]) console.log(`A circle: ${circle.join(", ")}`)
console.log(
  `\nNot computed: the files that a value really passes, and how often its way climbs back up. Imports say who knows whom,
not who calls whom in which order; the shortest way is a lower bound, the files that name accountId an upper one.`,
)
