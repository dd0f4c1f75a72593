import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { systemSql } from "../../db/system.ts"
import type { OfferedTemplate, Placeholder, TemplateDocument } from "./schema.ts"

interface Row {
  id: string
  name: string
  description: string
  version: number
  placeholders: Placeholder[] | null
}

const OFFERED = `select t.id, t.name, t.description, t.latest as version, v.document->'placeholders' as placeholders
  from "BotTemplate" t join "BotTemplateVersion" v on v."accountId" = t."accountId" and v."templateId" = t.id and v.number = t.latest
  where t."accountId" = $1::uuid and t."retiredAt" is null order by t.name, t.id limit 100`

/** What a client's agency offers for new bots, by name; nothing for an account that has no agency above it. */
export const offeredTemplates = procedure({
  permission: "bots.read",
  input: z.strictObject({}),
  async run({ account }): Promise<OfferedTemplate[]> {
    if (account.kind !== "customer" || !account.parentId) return []
    const { rows } = await systemSql().query<Row>({ text: OFFERED, values: [account.parentId] })
    return rows.map((row) => ({ ...row, placeholders: row.placeholders ?? [] }))
  },
})

/** A published version with what was said of it and of those since an earlier one. */
export interface PublishedVersion {
  id: string
  name: string
  retiredAt: Date | null
  number: number
  document: TemplateDocument
}

const VERSION = `select t.id, t.name, t."retiredAt", v.number, v.document
  from "BotTemplate" t join "BotTemplateVersion" v on v."accountId" = t."accountId" and v."templateId" = t.id
  where t."accountId" = $1::uuid and t.id = $2::uuid and v.number = coalesce($3::int, t.latest)`

/** What the agency above an account has published of a template; the latest version unless one is named. Throws `not_found`. */
export async function publishedVersion(
  { parentId }: { parentId: string | null },
  id: string,
  number: number | null = null,
): Promise<PublishedVersion> {
  const values = [parentId, id, number]
  const { rows } = isId(id)
    ? await systemSql().query<PublishedVersion>({ text: VERSION, values })
    : { rows: [] }
  if (!rows[0]) throw notFound("template")
  return rows[0]
}

const NOTES = `select v.note from "BotTemplateVersion" v where v."accountId" = $1::uuid and v."templateId" = $2::uuid
  and v.number > $3 and v.note <> '' order by v.number desc limit 20`

/** What was said of the versions since one, the latest first. */
export async function notesSince(
  { parentId }: { parentId: string | null },
  id: string,
  number: number,
): Promise<string[]> {
  const { rows } = await systemSql().query<{ note: string }>({ text: NOTES, values: [parentId, id, number] })
  return rows.map(({ note }) => note)
}
