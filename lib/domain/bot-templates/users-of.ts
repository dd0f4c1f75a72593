import type { Context } from "../../core/context.ts"
import { systemSql } from "../../db/system.ts"

interface Users {
  templateId: string
  clientId: string
  client: string
  /** How many bots of it the client has, and the earliest version among them. */
  bots: number
  version: number
}

const USERS = `select o."templateId", a.id as "clientId", a.name as client, count(*)::int as bots, min(o.version)::int as version
  from "BotOfTemplate" o join "Account" a on a.id = o."accountId" join "Bot" b on b."accountId" = o."accountId" and b.id = o."botId"
  where a."parentId" = $1::uuid and a."deletedAt" is null and b."deletedAt" is null
  group by 1, 2, 3 order by a.name, a.id`

/** Which of an agency's clients have bots of its templates. */
export const usersOf = async ({ account }: Context): Promise<Users[]> =>
  (await systemSql().query<Users>({ text: USERS, values: [account.id] })).rows
