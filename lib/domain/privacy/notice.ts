import { env } from "../../core/env.ts"
import { isId } from "../../core/ids.ts"
import { systemSql } from "../../db/system.ts"
import type { Host } from "../branding/schema.ts"
import { canMail } from "../mail/mail.ts"
import {
  chooseModel,
  configuredEmbedder,
  configuredProviders,
  type ModelRights,
  type Recipient,
  recipientOf,
} from "../models/models.ts"
import { DEFAULT_RETENTION_DAYS, type PrivacyNotice } from "./schema.ts"

interface BotRow {
  name: string
  client: string
  isOwn: boolean
  model: string | null
  reranker: string | null
  id: string
  parentId: string | null
  /** Of its plan; null: all. */
  models: string[] | null
  modelKeys: Record<string, string>
  parentModelKeys: Record<string, string> | null
  days: number
  contact: string | null
  hooks: boolean
}

interface HostRow {
  contact: string | null
  hooks: boolean
  /** Keys of the agency and of all its clients, by provider. */
  modelKeys: Record<string, string>
}

// By its id or its widget's; on an agency's host its own and its clients' bots alone.
const BOT = `select b.name, a.name as client, a.id = $2::uuid as "isOwn", b.model, d.reranker, plan.features->'models' as models,
    a.id, a."parentId", a."modelKeys", parent."modelKeys" as "parentModelKeys",
    least(b."retentionDays", coalesce(a."retentionDays", $3::int)) as days, a."privacyEmail" as contact,
    exists (select from "WebhookEndpoint" w where w."accountId" = a.id and w."deletedAt" is null and w."disabledAt" is null) as hooks
  from "Bot" b join "Account" a on a.id = b."accountId" left join "Account" parent on parent.id = a."parentId"
    left join "Plan" plan on plan."accountId" = a."parentId" and plan.id = a."planId" left join "Dataset" d on d."accountId" = b."accountId" and d.id = b."datasetId"
  where (b.id = $1::uuid or (b."accountId", b.id) = (select "accountId", "botId" from "Integration" where id = $1::uuid and kind = 'widget' limit 1))
    and b."deletedAt" is null and a."deletedAt" is null and ($2::uuid is null or a.id = $2::uuid or a."parentId" = $2::uuid)
  limit 1`

const HOST = `select a."privacyEmail" as contact,
    (select coalesce(jsonb_object_agg(key, value), '{}') from "Account" c, jsonb_each(c."modelKeys")
      where (c.id = a.id or c."parentId" = a.id) and c."deletedAt" is null) as "modelKeys",
    exists (select from "Account" c join "WebhookEndpoint" w on w."accountId" = c.id where (c.id = a.id or c."parentId" = a.id)
      and c."deletedAt" is null and w."deletedAt" is null and w."disabledAt" is null) as hooks
  from "Account" a where a.id = $1::uuid`

/**
 * What becomes of what visitors write on a host, by the settings as they are now: of one of its bots where `bot` names one
 * (by its id or its widget's), else of all of them. A bot that is not the host's is as one that does not exist.
 */
export async function privacyNotice(host: Host, bot: string | null): Promise<PrivacyNotice> {
  const { rows } = await systemSql().query<HostRow>(HOST, [host.realmId])
  const row = bot && isId(bot) ? await findBot(host, bot) : undefined
  const models = row
    ? [row.model, ...(row.reranker ? [row.reranker] : [])].map(
        (name) => chooseModel(name, rightsOf(row)).name,
      )
    : usableModels(rows[0]?.modelKeys ?? {})
  return {
    operator: host.brand.name,
    bot: row ? { name: row.name, client: row.isOwn ? null : row.client || null } : null,
    contact: row?.contact ?? rows[0]?.contact ?? null,
    recipients: recipientsOf([...models, configuredEmbedder()?.name]),
    retentionDays: row?.days ?? DEFAULT_RETENTION_DAYS,
    mail: canMail(),
    storage: env().LIVERY_FILES?.kind === "s3",
    webhooks: row?.hooks ?? rows[0]?.hooks ?? false,
  }
}

const findBot = async ({ accountId }: Host, bot: string) =>
  (await systemSql().query<BotRow>(BOT, [bot, accountId, DEFAULT_RETENTION_DAYS])).rows[0]

/** One model of each provider that a bot could be given, and the one that answers where none is named. */
const usableModels = (modelKeys: Record<string, string>): string[] => [
  chooseModel(null).name,
  ...configuredProviders({ modelKeys, parentModelKeys: {} }).map((name) => `${name}/`),
]

const rightsOf = ({ id, parentId, models, modelKeys, parentModelKeys }: BotRow): ModelRights => ({
  ...{ id, parentId, features: { models } },
  ...{ modelKeys, parentModelKeys: parentModelKeys ?? {} },
})

/** Each once, by name; servers of the operator's own first. */
function recipientsOf(models: readonly (string | undefined)[]): Recipient[] {
  const found = models.flatMap((model) => (model ? (recipientOf(model) ?? []) : []))
  const byName = new Map(found.map((recipient) => [recipient.name, recipient]))
  return [...byName.values()].sort((a, b) => a.name.localeCompare(b.name, "en"))
}
