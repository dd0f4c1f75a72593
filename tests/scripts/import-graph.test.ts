import { expect, test } from "vitest"
import { assertNoArrowBack, domainModules, longestChain } from "../../scripts/steps/domain-modules.ts"
import { circlesOf, importGraph, loadedWith, sourceTexts } from "../../scripts/steps/import-graph.ts"

const graphOf = (texts: Record<string, string>) => importGraph(new Map(Object.entries(texts)))
const bots = "lib/domain/bots/bots.ts"
const chat = "lib/domain/chat/chat.ts"

test("what a file loads is told from what it knows by type or loads later", () => {
  const graph = graphOf({
    [chat]: `import {
  bots,
} from "../bots/bots.ts"
import type { Shape } from "../bots/shape.ts"
import { z } from "zod"
export { late } from "#lib/domain/chat/late.ts"
export const more = () => import("./more.ts")`,
    [bots]: `import "./inner.ts"`,
    "lib/domain/bots/inner.ts": "",
    "lib/domain/bots/shape.ts": "",
    "lib/domain/chat/late.ts": "",
    "lib/domain/chat/more.ts": "",
  })
  expect([...loadedWith(graph, chat).keys()].sort()).toEqual(
    [bots, "lib/domain/bots/inner.ts", chat, "lib/domain/chat/late.ts"].sort(),
  )
  expect(graph.get(chat)?.knows).toContain("lib/domain/bots/shape.ts")
  expect(graph.get(chat)?.knows).toContain("lib/domain/chat/more.ts")
  expect(loadedWith(graph, chat).get("lib/domain/bots/inner.ts")).toBe(bots)
})

test("circles are found, however long, and ways that only fork and join are none", () => {
  const edges = (text: string) =>
    new Map(
      text.split(" ").map((line) => {
        const [from = "", to = ""] = line.split(">")
        return [from, new Set(to.split("").filter(Boolean))]
      }),
    )
  expect(circlesOf(edges("a>bc b>d c>d d>"))).toEqual([])
  expect(circlesOf(edges("a>b b>c c>ad d>ef e>d f>"))).toEqual([
    ["d", "e"],
    ["a", "b", "c"],
  ])
})

test("modules that know each other are refused, with what each imports, if only a type", () => {
  const graph = graphOf({
    [bots]: `import type { Turn } from "../chat/schema.ts"`,
    "lib/domain/chat/schema.ts": "",
    [chat]: `import { bots } from "../bots/bots.ts"`,
  })
  expect(() => assertNoArrowBack(graph)).toThrow(
    `bots, chat know each other:\n  ${bots} -> lib/domain/chat/schema.ts\n  ${chat} -> ${bots}`,
  )
})

test("floors are the longest chain of modules, and a folder of modules is none", () => {
  const graph = graphOf({
    [chat]: `import "../knowledge/chunking/chunking.ts"; import "../bots/bots.ts"`.replace("; ", "\n"),
    [bots]: `import "../retrieval/retrieval.ts"`,
    "lib/domain/retrieval/retrieval.ts": "",
    "lib/domain/retrieval/indexing/indexing.ts": `import "../search.ts"`,
    "lib/domain/retrieval/search.ts": "",
    "lib/domain/knowledge/chunking/chunking.ts": "",
  })
  expect([...domainModules(graph).keys()].sort()).toEqual(
    ["bots", "chat", "knowledge/chunking", "retrieval", "retrieval/indexing"].sort(),
  )
  expect(longestChain(domainModules(graph))).toEqual(["chat", "bots", "retrieval"])
})

test("this house has at most ten floors, and nothing that answers loads what takes knowledge in", async () => {
  const graph = importGraph(await sourceTexts())
  expect(longestChain(domainModules(graph)).length).toBeLessThanOrEqual(10)
  for (const route of ["tenant/send-message", "messaging/send-message", "messaging/start-conversation"]) {
    const loaded = [...loadedWith(graph, `lib/api/${route}.ts`).keys()]
    expect(loaded).toContain("lib/domain/retrieval/search.ts")
    expect(loaded.filter((file) => /knowledge\/(?!chunking)|retrieval\/indexing/.test(file))).toEqual([])
  }
})

test("sending a message loads fewer than 200 files of ours", async () => {
  const graph = importGraph(await sourceTexts())
  expect(loadedWith(graph, "lib/domain/chat/respond.ts").size).toBeLessThan(200)
})
