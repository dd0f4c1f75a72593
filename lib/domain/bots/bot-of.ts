import { nounOf } from "../../core/noun-fields.ts"
import type { Bot as Row } from "../../db/generated/client.ts"
import { BOT_FIELDS, type Bot } from "./schema.ts"

/** A bot as the domain shows it. */
export const botOf = (row: Row): Bot => nounOf(BOT_FIELDS, row)
