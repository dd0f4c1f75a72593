import { beforeEach, expect, test } from "vitest"
import { permissionsOf } from "#lib/auth/roles.ts"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { createTeam, deleteTeam, listTeams, removeMember, updateTeam } from "#lib/domain/identity/identity.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeSibling } from "#tests/support/account.ts"
import { makeAgency } from "#tests/support/api.ts"
import { joinAs } from "#tests/support/person.ts"

await useDatabase()

let agency: Context
let owner: Context
let agent: Context
beforeEach(async () => {
  agency = (await makeAgency()).ctx
  const account = await makeSibling(agency.account.id)
  owner = await joinAs(account)
  agent = await joinAs(account, "agent")
})
const ids = (...people: Context[]) => people.map(({ principal }) => principal.id).sort()

test("a team is made, changed and deleted by name, with people of the account", async () => {
  const { id } = await createTeam(owner, { name: " Support ", userIds: ids(owner, agent) })
  expect(await listTeams(agent, {})).toEqual([{ id, name: "Support", userIds: ids(owner, agent) }])
  await updateTeam(owner, { id, name: "Sales", userIds: ids(agent) })
  expect(await listTeams(owner, {})).toEqual([{ id, name: "Sales", userIds: ids(agent) }])
  await deleteTeam(owner, { id })
  expect(await listTeams(owner, {})).toEqual([])
  await expect(deleteTeam(owner, { id })).rejects.toMatchObject({ code: "not_found" })
})

test("whoever leaves the account leaves its teams", async () => {
  const { id } = await createTeam(owner, { name: "Support", userIds: ids(owner, agent) })
  await removeMember(owner, { userId: agent.principal.id })
  expect(await listTeams(owner, {})).toEqual([{ id, name: "Support", userIds: ids(owner) }])
})

test("names are each team's own, at the same moment too", async () => {
  const made = await Promise.allSettled(
    [1, 2, 3].map(() => createTeam(owner, { name: "Support", userIds: [] })),
  )
  expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  const { id } = await createTeam(owner, { name: "Sales", userIds: [] })
  await expect(updateTeam(owner, { id, name: "Support", userIds: [] })).rejects.toMatchObject({
    code: "conflict",
  })
  await expect((async () => createTeam(owner, { name: " ", userIds: [] }))()).rejects.toMatchObject({
    code: "invalid_input",
  })
})

test("nobody of another account is in one, and nobody there sees or changes it", async () => {
  const stranger = await joinAs(await makeSibling(agency.account.id))
  for (const userIds of [ids(stranger), ["nobody"], [newId()]])
    await expect(createTeam(owner, { name: "Support", userIds })).rejects.toMatchObject({ code: "not_found" })
  expect(await listTeams(owner, {})).toEqual([])
  const { id } = await createTeam(owner, { name: "Support", userIds: [] })
  expect(await listTeams(stranger, {})).toEqual([])
  await expect(updateTeam(stranger, { id, name: "Mine", userIds: [] })).rejects.toMatchObject({
    code: "not_found",
  })
  await expect(deleteTeam(stranger, { id })).rejects.toMatchObject({ code: "not_found" })
})

test.each(["editor", "agent", "viewer"] as const)("%s sees teams and changes none", async (role) => {
  const reader = { ...owner, principal: { ...owner.principal, permissions: permissionsOf(role) } }
  expect(await listTeams(reader, {})).toEqual([])
  await expect((async () => createTeam(reader, { name: "Support", userIds: [] }))()).rejects.toMatchObject({
    code: "not_authorized",
  })
})
