import type { Bot } from "../generated/client.ts"
import { type Paged, type PageOf, pageStatement } from "./page.ts"

const BOTS: Paged = {
  kind: "bot",
  table: "Bot",
  columns: `r.id, r.name, r.description, r.alias, r.meta, r."blueprintId", r.visibility, r."channelType", r."welcomeMessage", r.backstory, r.model, r.language,
    r.personality, r.role, r."datasetId", r."skillsetId", r.privacy, r.moderation, r."isActive", r."isDefault", r."createdAt", r."updatedAt"`,
  order: "asc",
  facets: ['r."channelType"', 'r."isActive"::text', "''"],
}
export type BotPageRow = Bot & { total: number }

/** A page of an account's bots, oldest first, each row with the number of all that match. */
export const botPage = (
  page: Omit<PageOf, "filters"> & { channelType: string | null; isActive: boolean | null },
) => {
  const { channelType, isActive } = page
  const filters = [
    channelType === null ? null : [channelType],
    isActive === null ? null : [String(isActive)],
    null,
  ] as const
  return pageStatement(BOTS, { ...page, filters })
}
