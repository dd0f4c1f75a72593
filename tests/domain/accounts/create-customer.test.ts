import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { createCustomer, createPartner, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createClient } from "#lib/domain/clients/clients.ts"
import { signUp } from "#lib/domain/identity/identity.ts"
import type { LimitsInput } from "#lib/domain/plans/schema.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { createClient as commandLine } from "../../../scripts/cli/create-client.ts"

await useDatabase()

async function makeAgency(limits: LimitsInput = {}): Promise<Context> {
  const { id } = await createPartner({
    name: "Agency",
    slug: `a${newId().replaceAll("-", "").slice(0, 20)}`,
  })
  await system().account.update({ where: { id }, data: { limits } })
  return systemContext(await loadFacts(id), makeLog(), "test")
}

const clientsOf = (agency: Context) =>
  system().account.findMany({ where: { parentId: agency.account.id }, orderBy: { id: "asc" } })
const eventsOf = (agency: Context) =>
  system().event.findMany({
    where: { accountId: agency.account.id },
    orderBy: { id: "asc" },
    select: { type: true, subject: true },
  })
async function countedOf(agency: Context): Promise<number> {
  const { _sum } = await system().counter.aggregate({
    where: { accountId: agency.account.id, metric: "users" },
    _sum: { used: true },
  })
  return Number(_sum.used ?? 0)
}

type Door = (agency: Context, name: string) => Promise<unknown>
const person = (name: string) => ({
  email: `${name}-${newId()}@example.com`,
  password: "a long enough secret",
})
const DOORS: Record<string, Door> = {
  "the system": (agency, name) => createCustomer({ partnerId: agency.account.id, name }),
  "the Partner API": (agency, name) => createClient(agency, { name }),
  "sign-up": (agency, name) =>
    signUp({ partnerId: agency.account.id, name: "Ada", company: name, ...person(name) }),
  "the command line": (agency, name) =>
    commandLine.run({ partner: agency.account.id, name, ...person(name) }),
}

describe("a client", () => {
  test("is the same rows, events and count by whichever door it came", async () => {
    const left = await Promise.all(
      Object.values(DOORS).map(async (enter) => {
        const agency = await makeAgency()
        const plan = await system().plan.findFirstOrThrow({ where: { accountId: agency.account.id } })
        await enter(agency, "client")
        const [client, ...others] = await clientsOf(agency)
        expect(others).toEqual([])
        expect(client).toMatchObject({ parentId: agency.account.id, planId: plan.id })
        const { id, parentId, planId, createdAt, updatedAt, ...row } = client ?? ({} as never)
        expect(await eventsOf(agency)).toEqual([{ type: "client.created", subject: { clientId: id } }])
        return { row, counted: await countedOf(agency) }
      }),
    )
    expect(left[0]).toMatchObject({
      row: {
        kind: "customer",
        name: "client",
        status: "active",
        limits: {},
        meta: {},
        isDemo: false,
        deletedAt: null,
      },
      counted: 1,
    })
    for (const each of left) expect(each).toEqual(left[0])
  })

  test("takes the default plan, and none where the agency has none", async () => {
    for (const name of ["the system", "the Partner API"]) {
      const agency = await makeAgency()
      const accountId = agency.account.id
      const first = await system().plan.findFirstOrThrow({ where: { accountId } })
      await system().plan.create({ data: { accountId, id: newId(), name: "Later" } })
      await DOORS[name]?.(agency, "one")
      await system().plan.updateMany({ where: { accountId }, data: { isDefault: false } })
      await DOORS[name]?.(agency, "two")
      expect(
        (await clientsOf(agency)).map(({ planId }) => planId),
        name,
      ).toEqual([first.id, null])
    }
  })

  test("takes a plan by its name in any case, or its id, and of its own agency only", async () => {
    const [agency, other] = [await makeAgency(), await makeAgency()]
    const partnerId = agency.account.id
    const plan = await system().plan.create({ data: { accountId: partnerId, id: newId(), name: "Large" } })
    const theirs = await system().plan.create({
      data: { accountId: other.account.id, id: newId(), name: "Theirs" },
    })
    await createCustomer({ partnerId, name: "One", plan: "lARGE" })
    await createCustomer({ partnerId, name: "Two", plan: plan.id })
    expect((await clientsOf(agency)).map(({ planId }) => planId)).toEqual([plan.id, plan.id])
    for (const wrong of ["Theirs", theirs.id])
      await expect(createCustomer({ partnerId, name: "Three", plan: wrong })).rejects.toMatchObject({
        code: "invalid_input",
        details: { path: ["plan"] },
      })
  })

  test("is of an agency that exists", async () => {
    const agency = await makeAgency()
    const { id } = await createCustomer({ partnerId: agency.account.id, name: "Client" })
    for (const partnerId of [newId(), id, "no id"])
      await expect(createCustomer({ partnerId, name: "Client" })).rejects.toMatchObject({
        code: "not_found",
        details: { noun: "partner" },
      })
  })
})

describe("the agency's number of clients", () => {
  test("is exact when all doors are used at once", async () => {
    const agency = await makeAgency({ users: 5 })
    const names = Object.keys(DOORS).flatMap((door) =>
      [1, 2, 3, 4].map((n) => [door, `client-${n}`] as const),
    )
    const results = await Promise.allSettled(names.map(([door, name]) => DOORS[door]?.(agency, name)))
    const refused = results.filter((result) => result.status === "rejected")
    expect(refused).toHaveLength(names.length - 5)
    for (const { reason } of refused)
      expect(reason).toMatchObject({ code: "limit_reached", details: { noun: "users" } })
    const clients = await clientsOf(agency)
    expect(clients).toHaveLength(5)
    expect(await countedOf(agency)).toBe(5)
    const made = (await eventsOf(agency)).filter(({ type }) => type === "client.created")
    expect(made.map(({ subject }) => (subject as { clientId: string }).clientId).sort()).toEqual(
      clients.map(({ id }) => id).sort(),
    )
    // Nobody of a refused sign-up is left behind.
    const people = await system().user.findMany({
      where: { realmId: agency.account.id },
      include: { memberships: true },
    })
    for (const { memberships } of people) expect(memberships).toHaveLength(1)
  })
})

describe("the source", () => {
  const ROOT = join(import.meta.dirname, "../../..")
  const MAKES = /insert\s+into\s+"Account"|\baccount\s*\.\s*(create|createMany|createManyAndReturn|upsert)\b/i

  test("makes accounts in three places, and clients in one of them", async () => {
    const found: string[] = []
    for (const folder of ["lib", "app", "components", "scripts"])
      for (const entry of await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name)
        if (!entry.isFile() || !/\.(m?ts|tsx)$/.test(entry.name) || path.includes("/lib/db/generated/"))
          continue
        if (MAKES.test(await readFile(path, "utf8"))) found.push(path.slice(ROOT.length + 1))
      }
    expect(found.sort()).toEqual([
      "lib/domain/accounts/create-partner.ts",
      "lib/domain/accounts/ensure-platform.ts",
      "lib/domain/accounts/insert-customer.ts",
    ])
    for (const path of found.slice(0, 2))
      expect(await readFile(join(ROOT, path), "utf8")).not.toMatch(/["']customer["']/)
  })
})
