import { notFound } from "next/navigation"
import type { Context } from "#lib/core/context.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { getBot } from "#lib/domain/bots/bots.ts"
import type { Bot } from "#lib/domain/bots/schema.ts"

/** The bot of a page's address, or the page that there is nothing. */
export async function botOrNotFound(ctx: Context, id: string): Promise<Bot> {
  try {
    return await getBot(ctx, { id })
  } catch (error) {
    if (isLiveryError(error) && error.code === "not_found") notFound()
    throw error
  }
}
