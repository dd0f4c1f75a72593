import type { Scope } from "../../db/transaction.ts"
import { WIDGET } from "./schema.ts"

/** Removes the widgets of bots that go for good; conversations that another bot took over stay, without one. */
export async function dropWidgets({ db }: Scope, botIds: string[]): Promise<void> {
  const where = { kind: WIDGET, botId: { in: botIds } }
  const widgets = await db.integration.findMany({ where, select: { id: true } })
  const ids = widgets.map(({ id }) => id)
  await db.conversation.updateMany({ where: { integrationId: { in: ids } }, data: { integrationId: null } })
  await db.integration.deleteMany({ where: { id: { in: ids } } })
}
