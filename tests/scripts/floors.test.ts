import { execFile } from "node:child_process"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, expect, test } from "vitest"

// Every rule of the house, broken once in a small house of its own: what `npm run check` must catch.
const root = join(import.meta.dirname, "../..")
const broken: [rule: string, file: string, code: string][] = [
  ["floor-1-imports-only-down", "lib/core/a.ts", `import "#lib/db/pools.ts"`],
  ["floor-2-imports-only-down", "lib/db/a.ts", `export { bots } from "#lib/domain/bots/bots.ts"`],
  ["floor-3-imports-only-down", "lib/domain/bots/a.ts", `import type { app } from "#lib/api/app.ts"`],
  ["floor-5-imports-only-down", "lib/api/a.ts", `await import("../../server.ts")`],
  ["components-know-only-core-and-types", "components/a.tsx", `import { pools } from "#lib/db/pools.ts"`],
  [
    "components-take-only-types-from-domain",
    "components/b.tsx",
    `import { bots } from "#lib/domain/bots/bots.ts"`,
  ],
  ["pages-load-no-validators", "components/d.tsx", `import { z } from "zod"`],
  ["channels-are-plain-values", "lib/domain/integrations/dove/facts.ts", `import "#lib/db/pools.ts"`],
  ["domain-front-door", "lib/api/b.ts", `import { inner } from "#lib/domain/bots/inner.ts"`],
  ["domain-front-door-between-modules", "lib/domain/chat/a.ts", `import { inner } from "../bots/inner.ts"`],
  ["domain-front-door", "lib/api/f.ts", `import { build } from "#lib/domain/retrieval/indexing/build.ts"`],
  ["answering-loads-no-ingestion", "lib/domain/chat/chat.ts", `export { plan } from "./plan.ts"`],
  [
    "answering-loads-no-ingestion",
    "lib/domain/quotes/quotes.ts",
    `import { indexing } from "../retrieval/indexing/indexing.ts"`,
  ],
  ["finding-knows-no-indexing", "lib/domain/retrieval/a.ts", `import "./indexing/build.ts"`],
  ["no-cycles", "lib/domain/bots/b.ts", `import "./c.ts"`],
  ["no-cycles", "lib/domain/bots/i.ts", `import type { Shape } from "./j.ts"; export const i = 1`],
  ["system-has-few-users", "lib/api/c.ts", `import { system } from "#lib/db/system.ts"`],
  ["partner-has-few-users", "lib/domain/bots/e.ts", `import { partnerCommand } from "../../db/partner.ts"`],
  ["owner-has-few-users", "lib/domain/bots/f.ts", `import { asOwner } from "../../db/owner.ts"`],
  [
    "indexes-have-few-makers",
    "lib/domain/bots/g.ts",
    `import { makeVectorIndex } from "../../db/vector-index.ts"`,
  ],
  ["logins-have-few-users", "scripts/a.ts", `import { roleAddress } from "../lib/db/roles/role-address.ts"`],
  ["queue-has-few-users", "lib/domain/bots/h.ts", `import { run } from "graphile-worker"`],
  ["queue-has-few-users", "lib/domain/bots/l.ts", `import { queuePool } from "../../db/queue-pool.ts"`],
  ["wire-front-door", "lib/domain/bots/k.ts", `import { batch } from "../../db/wire/batch.ts"`],
  ["wire-front-door", "lib/db/b.ts", `import { send } from "./wire/extended-query.ts"`],
  ["one-way-to-the-database", "lib/api/d.ts", `import { Client } from "pg"`],
  ["one-way-to-other-hosts", "lib/api/e.ts", `import { request } from "node:https"`],
  ["lib-knows-no-framework", "lib/domain/bots/d.ts", `import { headers } from "next/headers.js"`],
  ["everything-resolves", "lib/core/b.ts", `import "#lib/core/nothing.ts"`],
  ["nothing-imports-tests", "lib/core/c.ts", `import "../../scripts/tool.ts"`],
]
const sound: [file: string, code: string][] = [
  ["server.ts", ""],
  ["scripts/tool.ts", ""],
  ["lib/db/pools.ts", "export const pools = 1"],
  ["lib/db/system.ts", `import "./pools.ts"; import "./wire/wire.ts"; export const system = 1`],
  ["lib/db/wire/wire.ts", `export { batch } from "./batch.ts"; export { send } from "./extended-query.ts"`],
  ["lib/db/wire/batch.ts", `import "./extended-query.ts"; export const batch = 1`],
  ["lib/db/wire/extended-query.ts", "export const send = 1"],
  ["lib/db/partner.ts", `import "./pools.ts"; export const partnerCommand = 1`],
  ["lib/db/owner.ts", `import "./roles/role-address.ts"; export const asOwner = 1`],
  ["lib/db/vector-index.ts", `import "./owner.ts"; export const makeVectorIndex = 1`],
  ["lib/db/roles/role-address.ts", "export const roleAddress = 1"],
  ["lib/db/queue-pool.ts", `import "./roles/role-address.ts"; export const queuePool = 1`],
  ["lib/domain/jobs/jobs.ts", `import "graphile-worker"; import "../../db/queue-pool.ts"`],
  ["lib/domain/bots/bots.ts", `export { inner as bots } from "./inner.ts"; export type Bot = 1`],
  ["lib/domain/bots/inner.ts", `import "#lib/db/pools.ts"; export const inner = 1`],
  ["lib/domain/bots/schema.ts", "export const schema = 1"],
  ["lib/domain/bots/c.ts", `import "./b.ts"`],
  ["lib/domain/bots/j.ts", `import { i } from "./i.ts"; export type Shape = typeof i`],
  ["lib/domain/chat/plan.ts", `import "../knowledge/sources/sources.ts"; export const plan = 1`],
  ["lib/domain/knowledge/sources/sources.ts", `import "../chunking/chunking.ts"`],
  ["lib/domain/knowledge/chunking/chunking.ts", ""],
  ["lib/domain/retrieval/search.ts", "export const search = 1"],
  ["lib/domain/retrieval/indexing/build.ts", `import "../search.ts"; export const build = 1`],
  ["lib/domain/retrieval/indexing/indexing.ts", `export { build as indexing } from "./build.ts"`],
  ["lib/domain/contacts/contacts.ts", `import { indexing } from "../retrieval/indexing/indexing.ts"`],
  [
    "lib/domain/integrations/schema.ts",
    `import { facts } from "./owl/facts.ts"; export const channels = facts`,
  ],
  ["lib/domain/integrations/owl/facts.ts", "export const facts = 1"],
  [
    "lib/domain/api-keys/find-caller.ts",
    `import "#lib/db/system.ts"; import { bots } from "../bots/bots.ts"`,
  ],
  ["lib/api/app.ts", `import { bots } from "#lib/domain/bots/bots.ts"; export const app = bots`],
  [
    "components/c.tsx",
    `import { channels } from "#lib/domain/integrations/schema.ts"; import type { Bot } from "#lib/domain/bots/bots.ts"`,
  ],
]

type Report = { summary: { violations: { from: string; rule: { name: string } }[] } }
let house: string
let found: string[]

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), "livery-house-"))
  const packageJson = {
    type: "module",
    imports: { "#lib/*": "./lib/*" },
    dependencies: { pg: "*", next: "*", zod: "*", "graphile-worker": "*" },
  }
  const packages = ["pg", "next", "zod", "graphile-worker"].map((name) => [
    `node_modules/${name}/package.json`,
    `{"name":"${name}","main":"index.js"}`,
  ])
  const files = [
    ...sound,
    ...broken.map(([, file, code]) => [file, code]),
    ...packages,
    ["package.json", JSON.stringify(packageJson)],
    ["node_modules/pg/index.js", ""],
    ["node_modules/next/headers.js", ""],
    ["node_modules/zod/index.js", ""],
    ["node_modules/graphile-worker/index.js", ""],
  ]
  for (const [file = "", code = ""] of files) {
    await mkdir(dirname(join(house, file)), { recursive: true })
    await writeFile(join(house, file), code)
  }
  const cruiser = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs")
  const args = [cruiser, "--config", join(root, ".dependency-cruiser.mjs"), "--output-type", "json"]
  const cruise = promisify(execFile)(
    process.execPath,
    [...args, "lib", "components", "scripts", "server.ts"],
    {
      cwd: house,
    },
  )
  const { stdout } = await cruise.catch((error: { stdout: string }) => error)
  const report: Report = JSON.parse(stdout)
  found = report.summary.violations.map(({ from, rule }) => `${rule.name} ${from}`)
})

afterAll(() => rm(house, { recursive: true }))

test.each(broken)("%s catches %s", (rule, file) => {
  expect(found).toContain(`${rule} ${file}`)
})

test("what keeps the rules is left alone", () => {
  // Halves of circles whose other half is among the broken.
  const halves = ["lib/domain/bots/c.ts", "lib/domain/bots/j.ts"]
  const files = sound.map(([file]) => file).filter((file) => !halves.includes(file))
  expect(found.filter((violation) => files.some((file) => violation.endsWith(` ${file}`)))).toEqual([])
})
