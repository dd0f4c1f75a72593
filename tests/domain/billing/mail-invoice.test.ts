import { beforeEach, expect, test } from "vitest"
import { system } from "#lib/db/system.ts"
import { mailInvoice, setInvoicePaid, settleClient } from "#lib/domain/billing/billing.ts"
import { updateBrand } from "#lib/domain/branding/branding.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { startMailServer } from "#tests/support/mail-server.ts"
import { joinAs } from "#tests/support/person.ts"
import { makeSelling } from "./selling.ts"

await useDatabase()
const mails = await startMailServer()
beforeEach(() => {
  mails.received.length = 0
  mails.refuses = false
})

const makeInvoice = async () => {
  const selling = await makeSelling()
  const { invoices } = await settleClient(selling.agency, { id: selling.clientId })
  return { ...selling, id: invoices[0] ?? "" }
}

test("each owner is told of an invoice in their language, on the agency's own host", async () => {
  const { agency, client, id } = await makeInvoice()
  const [ana, ben] = [await joinAs(client), await joinAs(client)]
  await joinAs(client, "viewer")
  await system().user.update({ where: { id: ben.principal.id }, data: { language: "de" } })
  await mailInvoice(agency, id, "issued")
  expect(mails.received.map(({ to }) => to).sort()).toEqual([[ana.email], [ben.email]].sort())
  const [english, german] = [ana, ben].map(({ email }) => {
    const content = mails.received.find(({ to }) => to[0] === email)?.content ?? ""
    return Buffer.from(content, "latin1").toString()
  })
  expect(english).toContain("Here is invoice A-0001 for Client: €36.00")
  expect(german).toContain("Hier ist die Rechnung A-0001 für Client: 36,00\u00a0€")
  const slug = (await system().account.findFirst({ where: { id: agency.account.id } }))?.slug
  expect(english).toContain(`http://${slug}.localhost:3000/settings/plan/${id}`)
})

test("where nobody signs in, the address that the agency has of the client is told", async () => {
  const { agency, id } = await makeInvoice()
  await mailInvoice(agency, id, "issued")
  expect(mails.received).toEqual([])
  await system().invoice.updateMany({
    where: { id },
    data: { buyer: { name: "Client", email: "books@client.example" } },
  })
  await updateBrand(agency, { language: "fr" })
  await mailInvoice(agency, id, "paused")
  expect(mails.received[0]?.to).toEqual(["books@client.example"])
  expect(mails.received[0]?.content).toContain("sont en pause")
})

test("nobody is told of what is owed no more or is another agency's, and a mail that fails is tried again", async () => {
  const { agency, client, id } = await makeInvoice()
  await joinAs(client)
  await mailInvoice((await makeInvoice()).agency, id, "issued")
  mails.refuses = true
  await expect(mailInvoice(agency, id, "issued")).rejects.toMatchObject({ code: "upstream" })
  mails.refuses = false
  await setInvoicePaid(agency, { id, isPaid: true })
  await mailInvoice(agency, id, "overdue")
  expect(mails.received).toEqual([])
})
