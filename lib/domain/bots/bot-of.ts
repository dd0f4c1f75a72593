import type { Bot as Row } from "../../db/generated/client.ts"
import { BOT_FIELDS, type Bot } from "./schema.ts"

const SHOWN = ["id", ...Object.keys(BOT_FIELDS), "createdAt", "updatedAt"] as const

/** A bot as the domain shows it: of the row's columns those that are declared, no other. */
export const botOf = (row: Row): Bot =>
  Object.fromEntries(SHOWN.map((column) => [column, row[column as keyof Row]])) as unknown as Bot
