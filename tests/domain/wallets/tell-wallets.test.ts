import { beforeEach, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system, systemSql } from "#lib/db/system.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { bookForClient, pageOfClients, setWalletOfClient } from "#lib/domain/clients/clients.ts"
import { mailWallet, tellWallets, walletState } from "#lib/domain/wallets/wallets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startMailServer } from "#tests/support/mail-server.ts"
import { joinAs } from "#tests/support/person.ts"

await useDatabase()
const mails = await startMailServer()

let client: Context
let agency: Context
let id: string
beforeEach(async () => {
  mails.received.length = 0
  client = await makeAccount()
  id = client.account.id
  agency = systemContext(await loadFacts(client.account.parentId ?? ""), makeLog(), "test")
  await setWalletOfClient(agency, id, { isOn: true })
})
const book = (amount: bigint) => bookForClient(agency, id, { amount, note: "" })
const use = (amount: bigint) =>
  systemSql().query("select livery_charge($1::uuid, null, $2::bigint, 0)", [id, amount.toString()])
/** An answer that asks the wallet for more than there is. */
const ask = async (least: bigint) => {
  const { id: botId } = await createBot(client, { name: "Bot" })
  const month = new Date().toISOString().slice(0, 7)
  const credit = (await system().account.findFirstOrThrow({ where: { id } })).walletCredit
  const values = [id, agency.account.id, botId, month, least.toString(), credit.toString()]
  await systemSql().query(
    `select livery_hold_cost($1, $2, $3, $4, $5::bigint, $5::bigint, null, null, null, null, null, 0, $6::bigint)`,
    values,
  )
}
const state = () => walletState(client, {})
/** What is queued to be mailed, to whom. */
const queued = async () =>
  (
    await systemSql().query<{ state: string; to: string }>(
      `select payload->>'state' as state, payload->>'to' as "to" from graphile_worker._private_jobs j
        join graphile_worker._private_tasks t on t.id = j.task_id
        where t.identifier = 'mail-wallet' and payload->>'clientId' = $1 order by j.id`,
      [id],
    )
  ).rows.map(({ state, to }) => `${state} ${to}`)
const reasons = async () => (await pageOfClients(agency, { id })).clients[0]?.reasons

test("a fifth of the last top-up is low, and told once, to the client and its agency", async () => {
  await book(1000n)
  await use(799n)
  expect([await state(), await tellWallets()]).toEqual([null, 0])
  await use(1n)
  expect(await state()).toBe("low")
  expect(await reasons()).toContain("wallet")
  expect([await tellWallets(), await tellWallets()]).toEqual([1, 0])
  expect(await queued()).toEqual(["low client", "low agency"])
})

test("it is empty once an answer found too little, told once, and told again after the next top-up", async () => {
  await book(1000n)
  await use(990n)
  await ask(50n)
  expect(await state()).toBe("empty")
  expect([await tellWallets(), await tellWallets()]).toEqual([1, 0])
  expect(await queued()).toEqual(["empty client", "empty agency"])
  await book(500n)
  expect([await state(), await tellWallets()]).toEqual([null, 0])
  expect(await reasons()).not.toContain("wallet")
  await use(510n)
  expect([await state(), await tellWallets()]).toEqual(["empty", 1])
  expect(await queued()).toHaveLength(4)
})

test("what was topped up before anybody was told is not told, nor what is stopped", async () => {
  await book(100n)
  await ask(150n)
  await book(500n)
  expect(await tellWallets()).toBe(0)
  await use(600n)
  await setWalletOfClient(agency, id, { isOn: false })
  expect([await state(), await tellWallets()]).toEqual([null, 0])
})

test("owners and admins of both get a mail in their language, with what is left, and nobody else does", async () => {
  await book(4_000_000n)
  const [ana, ben] = [await joinAs(client), await joinAs(agency, "admin")]
  await joinAs(client, "editor")
  await system().user.update({ where: { id: ben.principal.id }, data: { language: "de" } })
  await mailWallet(agency, { clientId: id, to: "client", state: "low" })
  await mailWallet(agency, { clientId: id, to: "agency", state: "empty" })
  expect(mails.received.flatMap(({ to }) => to)).toEqual([ana.email, ben.email])
  const [own, agencys] = mails.received.map(({ content }) => Buffer.from(content, "latin1").toString())
  expect(own).toContain("$4.00 is left for answers of language models")
  expect(own).toContain("/settings/plan")
  expect(agencys).toContain("ist aufgebraucht")
  expect(agencys).toContain(`/clients/${id}`)
  const rival = systemContext(
    await loadFacts((await makeAccount()).account.parentId ?? ""),
    makeLog(),
    "test",
  )
  await joinAs(rival)
  await mailWallet(rival, { clientId: id, to: "agency", state: "empty" })
  expect(mails.received).toHaveLength(2)
})
