import { systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { makeLog } from "#lib/core/log.ts"
import { createCustomer, createPartner, loadFacts } from "#lib/domain/accounts/accounts.ts"

/** The agency Northwind with its host, and its client Alder. */
export async function createAgency() {
  const slug = `a${newId().replaceAll("-", "").slice(-20)}`
  const { id } = await createPartner({ name: "Northwind", slug })
  const client = await createCustomer({ partnerId: id, name: "Alder" })
  const contextOf = async (accountId: string) => systemContext(await loadFacts(accountId), makeLog(), "test")
  return { hostname: `${slug}.localhost`, ctx: await contextOf(id), client: await contextOf(client.id) }
}
