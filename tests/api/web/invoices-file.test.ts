import { expect, test } from "vitest"
import { invoicesCsv } from "#lib/api/web/invoices-file.ts"
import { system } from "#lib/db/system.ts"
import { getInvoice, settleClient } from "#lib/domain/billing/billing.ts"
import { makeSelling } from "#tests/domain/billing/selling.ts"
import { useDatabase } from "#tests/setup/database.ts"

await useDatabase()

async function read(pieces: AsyncGenerator<string>): Promise<string> {
  let text = ""
  for await (const piece of pieces) text += piece
  return text
}

test("the books get every invoice once, amounts with a point, and no formula", async () => {
  const { agency, clientId } = await makeSelling()
  const { invoices } = await settleClient(agency, { id: clientId })
  const invoice = await getInvoice(agency, { id: invoices[0] ?? "" })
  const row = await system().invoice.findFirstOrThrow({ where: { id: invoice.id } })
  await system().invoice.createMany({
    data: Array.from({ length: 250 }, (_, n) => ({
      ...row,
      id: crypto.randomUUID(),
      number: `X-${n}`,
      lines: [],
      seller: {},
      buyer: { name: "=cmd()" },
    })),
  })
  const csv = await read(invoicesCsv(agency, {}))
  const lines = csv.trim().split("\r\n")
  expect(lines).toHaveLength(252)
  expect(new Set(lines).size).toBe(252)
  const day = invoice.issuedAt.toISOString().slice(0, 10)
  expect(csv).toContain(`"A-0001","Client","${clientId}","${day}",`)
  expect(csv).toContain('"open","","30.00","6.00","36.00","EUR"')
  expect(csv).not.toMatch(/"=cmd/)
  expect((await read(invoicesCsv(agency, { state: "paid" }))).trim().split("\r\n")).toHaveLength(1)
})
