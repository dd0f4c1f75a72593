import { expect, test } from "vitest"
import { sqlTransaction, transaction } from "#lib/db/transaction.ts"
import { batch } from "#lib/db/wire/wire.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { faultyDatabase } from "#tests/support/faulty-database.ts"

await useDatabase()
const database = await faultyDatabase()
const ctx = await makeAccount()
const bot = await createBot(ctx, { name: "Before" })

const RENAME = /update "Bot" set name/
const rename = (to: string) => ({
  text: `update "Bot" set name = $3 where "accountId" = $1 and id = $2`,
  values: [ctx.account.id, bot.id, to],
})
const named = async () =>
  (await transaction(ctx, ({ db }) => db.bot.findFirst({ where: { id: bot.id } })))?.name

test("the nth statement that matches fails with its code, undoes its transaction, and the next one stands", async () => {
  const fault = database.fail({ match: RENAME, nth: 2, code: "40001" })
  await batch(ctx, [rename("first")])
  expect(fault.happened).toBe(false)
  await expect(batch(ctx, [rename("second")])).rejects.toMatchObject({
    code: "unavailable",
    cause: { code: "40001" },
  })
  expect(fault.happened).toBe(true)
  expect(await named()).toBe("first")
  await batch(ctx, [rename("third")])
  expect(await named()).toBe("third")
})

test("a connection that breaks before a statement took it with it, and another is opened", async () => {
  const fault = database.fail({ match: RENAME })
  await expect(batch(ctx, [rename("lost")])).rejects.toMatchObject({ code: "unavailable" })
  expect(fault.happened).toBe(true)
  expect(await named()).toBe("third")
})

test("an answer that is lost leaves what was committed", async () => {
  for (const code of ["40001", "57P01", undefined]) {
    const fault = database.fail({ match: RENAME, when: "after", ...(code && { code }) })
    await expect(batch(ctx, [rename(`after ${code}`)])).rejects.toThrow()
    expect(fault.happened).toBe(true)
    expect(await named()).toBe(`after ${code}`)
  }
})

test("transactions of both kinds meet it, in a statement and in their commit", async () => {
  database.fail({ match: RENAME, code: "53100" })
  await expect(sqlTransaction(ctx, (sql) => sql.query(rename("never")))).rejects.toMatchObject({
    code: "unavailable",
    cause: { code: "53100" },
  })
  database.fail({ match: /UPDATE .*"Bot"/, code: "40P01" })
  const prisma = () =>
    transaction(ctx, ({ db }) => db.bot.updateMany({ where: { id: bot.id }, data: { name: "prisma" } }))
  await expect(prisma()).rejects.toThrow()
  expect(await named()).toBe("after undefined")
  database.fail({ match: /^commit/i, code: "40001" })
  await expect(sqlTransaction(ctx, (sql) => sql.query(rename("refused")))).rejects.toThrow()
  expect(await named()).toBe("after undefined")
  database.fail({ match: /^commit/i, when: "after" })
  await expect(sqlTransaction(ctx, (sql) => sql.query(rename("committed")))).rejects.toMatchObject({
    code: "unavailable",
  })
  expect(await named()).toBe("committed")
  await prisma()
  expect(await named()).toBe("prisma")
})
