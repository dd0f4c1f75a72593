import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { transaction } from "#lib/db/transaction.ts"
import { recordDisclosureSwitch } from "#lib/domain/disclosure/disclosure.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

test("leaving the line out and saying it again are each recorded once, with who did it", async () => {
  const ctx = await makeAccount()
  const botId = newId()
  const steps = [{}, { text: "Robo" }, { offBecause: "Said above" }, { offBecause: "As agreed" }, {}]
  for (const [n, after] of steps.entries())
    await transaction(ctx, (scope) =>
      recordDisclosureSwitch(scope, botId, { before: steps[n - 1] ?? {}, after }),
    )
  const events = await transaction(ctx, ({ db }) =>
    db.event.findMany({ where: { type: { startsWith: "disclosure." } }, orderBy: { id: "asc" } }),
  )
  expect(events.map(({ type, actorId, subject }) => ({ type, actorId, subject }))).toEqual([
    { type: "disclosure.disabled", actorId: ctx.principal.id, subject: { botId } },
    { type: "disclosure.enabled", actorId: ctx.principal.id, subject: { botId } },
  ])
})
