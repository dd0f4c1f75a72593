import { type AccountFacts, type Context, systemContext } from "../../core/context.ts"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import type { Language } from "../../core/languages.ts"
import { makeLog } from "../../core/log.ts"
import { systemSql } from "../../db/system.ts"
import { transaction } from "../../db/transaction.ts"
import { FACTS, type FactsRow, factsOf } from "../accounts/accounts.ts"
import { ensureWidgetRow } from "./crud.ts"
import { settingsOf } from "./resolve-settings.ts"
import { Slug, WIDGET, type WidgetSettings } from "./schema.ts"

/** A widget as anybody on a page meets it, with the account that it belongs to. */
export interface FoundWidget {
  id: string
  slug: string | null
  settings: WidgetSettings
  bot: { id: string; name: string; language: Language; welcomeMessage: string | null }
  account: AccountFacts
}
interface Row extends FactsRow {
  botId: string
  botName: string
  language: Language
  welcomeMessage: string | null
  id: string | null
  slug: string | null
  config: unknown
}

const BOT = `b.id as "botId", b.name as "botName", b.language, b."welcomeMessage"`
const ANSWERS = `b."isActive" and b."deletedAt" is null and a."deletedAt" is null`
const BY_BOT = `select ${BOT}, i.id, i.slug, i.config, ${FACTS.columns}
  from "Bot" b join "Account" a on a.id = b."accountId" ${FACTS.joins}
    left join lateral (select id, slug, config from "Integration"
      where "accountId" = b."accountId" and "botId" = b.id and kind = '${WIDGET}' order by id limit 1) i on true
  where b.id = $1 and ${ANSWERS}`
const BY = (condition: string) => `select ${BOT}, i.id, i.slug, i.config, ${FACTS.columns}
  from "Integration" i join "Bot" b on b."accountId" = i."accountId" and b.id = i."botId"
    join "Account" a on a.id = i."accountId" ${FACTS.joins}
  where i.kind = '${WIDGET}' and ${condition} and ${ANSWERS}`
const BY_ID = BY("i.id = $1")
const BY_SLUG = BY(`i."realmId" = $1 and i.slug = $2`)

/**
 * The widget that a page names: by the id of its bot, which has one with every default where nobody made one, by its own
 * id, or by the name of its hosted page in the realm of the host that is asked. Throws the same `not_found` for what does
 * not exist, is switched off, or belongs to an account that may not work, so that nothing is learnt about it.
 */
export async function findWidget(name: string, realmId: string | null): Promise<FoundWidget> {
  const row = (await lookUp(name, realmId)) ?? null
  const account = row && factsOf(row)
  if (!row || account?.status !== "active") throw notFound("bot")
  const { botId, botName, language, welcomeMessage, slug, config } = row
  const bot = { id: botId, name: botName, language, welcomeMessage }
  if (row.id) return { id: row.id, slug, settings: settingsOf(config), bot, account }
  const ctx = widgetContext(account)
  const made = await transaction(ctx, (scope) => ensureWidgetRow(scope, botId))
  return { id: made.id, slug: made.slug, settings: settingsOf(made.config), bot, account }
}

/** A context for what a widget does in its account before any visitor is known. */
export const widgetContext = (account: AccountFacts): Context => systemContext(account, makeLog(), "widget")

async function lookUp(name: string, realmId: string | null): Promise<Row | undefined> {
  if (isId(name)) return (await first(BY_BOT, [name])) ?? first(BY_ID, [name])
  const slug = Slug.safeParse(name)
  return slug.success && realmId ? first(BY_SLUG, [realmId, slug.data]) : undefined
}

const first = async (text: string, values: readonly string[]) =>
  (await systemSql().query<Row>({ text, values })).rows[0]
