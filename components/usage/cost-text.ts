import * as words from "#components/words/words.ts"
import type { Use } from "#lib/domain/margins/schema.ts"
import { moneyText } from "./formats.ts"

/** What models cost; that no price is known where none of what was used has one. */
export const costText = ({ cost, unpriced }: Pick<Use, "cost" | "unpriced">, currency: string): string =>
  cost === 0n && unpriced > 0 ? words.usage.noPrice : moneyText(cost, currency)
