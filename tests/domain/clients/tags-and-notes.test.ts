import { expect, test } from "vitest"
import { clientsCsv } from "#lib/api/web/clients-file.ts"
import { newId } from "#lib/core/ids.ts"
import {
  addClientNote,
  createClient,
  deleteClientNote,
  listClientNotes,
  listClientTags,
  pageOfClients,
  tagClients,
} from "#lib/domain/clients/clients.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAgency } from "#tests/support/api.ts"
import { joinAs } from "#tests/support/person.ts"

await useDatabase()

/** An agency's owner, and the ids of three clients. */
async function makeClients() {
  const { ctx } = await makeAgency({})
  const owner = await joinAs(ctx)
  const ids: string[] = []
  for (const name of ["Alder", "Birch", "=Cedar"]) ids.push((await createClient(owner, { name })).id)
  const [alder = "", birch = "", cedar = ""] = ids
  return { ctx, owner, ids, alder, birch, cedar }
}

test("clients are sorted by tags, whatever their case, and found by them", async () => {
  const { owner, ids, alder, birch } = await makeClients()
  const shown = async (tag: string) =>
    (await pageOfClients(owner, { tag })).clients.map(({ name, tags }) => [name, tags])
  await tagClients(owner, { ids, add: "Retail" })
  await tagClients(owner, { ids: [alder], add: "RETAIL" })
  await tagClients(owner, { ids: [alder], add: "At risk" })
  await tagClients(owner, { ids: [birch], remove: "retail" })
  expect(await shown("retail")).toEqual([
    ["=Cedar", ["Retail"]],
    ["Alder", ["At risk", "Retail"]],
  ])
  expect(await shown("nothing")).toEqual([])
  expect(await listClientTags(owner, {})).toEqual(["At risk", "Retail"])
})

test.each([
  ["another agency's client", async () => (await makeClients()).alder],
  ["nobody's id", async () => newId()],
  ["no id", async () => "x"],
])("%s gets no tag and no note, nor does any other in the same breath", async (_, foreign) => {
  const { owner, alder } = await makeClients()
  const other = await foreign()
  await expect(tagClients(owner, { ids: [alder, other], add: "Retail" })).rejects.toMatchObject({
    code: "not_found",
  })
  expect(await listClientTags(owner, {})).toEqual([])
  await expect(addClientNote(owner, { clientId: other, name: "Ann", text: "Hi" })).rejects.toMatchObject({
    code: "not_found",
  })
})

test("a client has at most 50 tags, and a tag no comma", async () => {
  const { owner, alder } = await makeClients()
  for (let n = 0; n < 50; n++) await tagClients(owner, { ids: [alder], add: `tag ${n}` })
  const more = tagClients(owner, { ids: [alder], add: "one more" })
  await expect(more).rejects.toMatchObject({ code: "invalid_input" })
  await expect(tagClients(owner, { ids: [alder], add: "a, b" })).rejects.toMatchObject({
    code: "invalid_input",
  })
  expect(await listClientTags(owner, {})).toHaveLength(50)
})

test("notes are for the people of the agency, and only whoever manages clients writes them", async () => {
  const { ctx, owner, alder } = await makeClients()
  const write = (by: typeof owner, text: string) => addClientNote(by, { clientId: alder, name: "Ann", text })
  await write(owner, "Renewal in March")
  const { id } = await write(owner, "Calls on Fridays")
  const texts = async () => (await listClientNotes(owner, { clientId: alder })).map(({ text }) => text)
  expect(await texts()).toEqual(["Calls on Fridays", "Renewal in March"])
  await expect(write(await joinAs(ctx, "viewer"), "No")).rejects.toMatchObject({ code: "not_authorized" })
  await expect(write(owner, "  ")).rejects.toMatchObject({ code: "invalid_input" })
  const stranger = (await makeClients()).owner
  await expect(deleteClientNote(stranger, { clientId: alder, id })).rejects.toMatchObject({
    code: "not_found",
  })
  await deleteClientNote(owner, { clientId: alder, id })
  expect(await texts()).toEqual(["Renewal in March"])
})

test("the table of clients has every one once, and no formula", async () => {
  const { owner, alder } = await makeClients()
  await tagClients(owner, { ids: [alder], add: "Retail" })
  let csv = ""
  for await (const piece of clientsCsv(owner, {})) csv += piece
  const lines = csv.trim().split("\r\n")
  expect(lines).toHaveLength(4)
  expect(lines[1]).toMatch(/^"'=Cedar",/)
  expect(lines[3]).toContain(`"Alder","${alder}","","","Standard","active","Retail",`)
})
