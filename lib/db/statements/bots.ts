import { type Bot, Prisma } from "../generated/client.ts"
import { type Paged, type PageOf, pageStatement } from "./page.ts"

const BOTS: Paged = {
  kind: "bot",
  table: "Bot",
  columns: Object.values(Prisma.BotScalarFieldEnum)
    .map((column) => `r."${column}"`)
    .join(", "),
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
