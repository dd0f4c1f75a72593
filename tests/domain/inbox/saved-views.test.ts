import { expect, test } from "vitest"
import { system } from "#lib/db/system.ts"
import {
  changeView,
  chooseDefaultView,
  deleteView,
  listSavedViews,
  saveView,
} from "#lib/domain/inbox/inbox.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { asPerson } from "./people.ts"

await useDatabase()

const namesOf = async (ctx: Parameters<typeof listSavedViews>[0]) =>
  (await listSavedViews(ctx, {})).map(({ name, isShared, isDefault }) => [name, isShared, isDefault])

test("a view is its owner's alone or everybody's, and begins the list of whom chose it", async () => {
  const account = await makeAccount()
  const [ana, ben] = [await asPerson(account), await asPerson(account)]
  const own = await saveView(ana, { name: " Bad answers ", query: "feedback=bad&days=7" })
  const both = await saveView(ana, { name: "Waiting", query: "wants=waiting", isShared: true })
  expect(own).toMatchObject({ name: "Bad answers", isShared: false, isDefault: false })
  await chooseDefaultView(ana, { id: own.id })
  await chooseDefaultView(ben, { id: both.id })
  expect(await namesOf(ana)).toEqual([
    ["Bad answers", false, true],
    ["Waiting", true, false],
  ])
  expect(await namesOf(ben)).toEqual([["Waiting", true, true]])
  // Another chooses anew, and goes back to all conversations.
  await chooseDefaultView(ana, { id: both.id })
  expect(await namesOf(ana)).toEqual([
    ["Bad answers", false, false],
    ["Waiting", true, true],
  ])
  await chooseDefaultView(ana, { id: null })
  expect((await listSavedViews(ana, {})).some(({ isDefault }) => isDefault)).toBe(false)

  // What Ben does not see is not there for him.
  for (const act of [
    () => changeView(ben, { id: own.id, name: "Mine" }),
    () => deleteView(ben, { id: own.id }),
    () => chooseDefaultView(ben, { id: own.id }),
  ])
    await expect(act()).rejects.toMatchObject({ code: "not_found" })
  await changeView(ana, { id: own.id, isShared: true })
  await changeView(ben, { id: own.id, name: "Bad ones" })
  expect(await namesOf(ben)).toEqual([
    ["Bad ones", true, false],
    ["Waiting", true, true],
  ])
  // Taken back for oneself, it is gone for the other, who began with it.
  await changeView(ana, { id: both.id, isShared: false })
  expect(await namesOf(ben)).toEqual([["Bad ones", true, false]])
  await deleteView(ana, { id: both.id })
  expect(await system().savedViewDefault.count({ where: { accountId: account.account.id } })).toBe(0)
})

test("views of another account are not there, also for one who works in both", async () => {
  const [one, other] = [await makeAccount(), await makeAccount()]
  const ana = await asPerson(one)
  const elsewhere = { ...ana, account: other.account }
  const { id } = await saveView(ana, { name: "Shared", query: "status=ended", isShared: true })
  await saveView(ana, { name: "Own", query: "status=active" })
  expect(await namesOf(elsewhere)).toEqual([])
  for (const act of [
    () => changeView(elsewhere, { id, name: "Mine" }),
    () => deleteView(elsewhere, { id }),
    () => chooseDefaultView(elsewhere, { id }),
  ])
    await expect(act()).rejects.toMatchObject({ code: "not_found" })
  expect(await namesOf(ana)).toHaveLength(2)
})

test("who may only read keeps views for themselves, programs keep none", async () => {
  const account = await makeAccount()
  const ana = await asPerson(account)
  const viewer = {
    ...ana,
    principal: { ...ana.principal, permissions: new Set(["conversations.read"] as const) },
  }
  const { id } = await saveView(ana, { name: "Shared", query: "status=ended", isShared: true })
  const own = await saveView(viewer, { name: "Own", query: "status=active" })
  await chooseDefaultView(viewer, { id })
  for (const act of [
    () => saveView(viewer, { name: "Shared", query: "status=active", isShared: true }),
    () => changeView(viewer, { id: own.id, isShared: true }),
    () => changeView(viewer, { id, name: "Renamed" }),
    () => deleteView(viewer, { id }),
    () => saveView(account, { name: "A program's", query: "status=active" }),
    () => chooseDefaultView(account, { id }),
  ])
    await expect(act()).rejects.toMatchObject({ code: "not_authorized" })
  expect(await namesOf(account)).toEqual([["Shared", true, false]])
})

test("fifty at most, however many are saved at once; what is no view is refused", async () => {
  const ana = await asPerson(await makeAccount())
  const tries = await Promise.allSettled(
    Array.from({ length: 54 }, (_, n) => saveView(ana, { name: `View ${n}`, query: `tag=t${n}` })),
  )
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(50)
  expect(await namesOf(ana)).toHaveLength(50)
  for (const [given, field] of [
    [{ name: " ", query: "status=ended" }, "name"],
    [{ name: "a".repeat(61), query: "status=ended" }, "name"],
    [{ name: "Nothing", query: "" }, "query"],
    [{ name: "Broken", query: "a b" }, "query"],
  ] as const)
    await expect(saveView(ana, given)).rejects.toMatchObject({ details: { path: [field] } })
})
