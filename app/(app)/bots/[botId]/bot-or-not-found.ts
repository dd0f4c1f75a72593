import { notFound } from "next/navigation"
import { requireSession } from "#lib/auth/session-context.ts"
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

/** What the browser's tab says on a part of a bot. */
export async function botTitle(part: string, params: Promise<{ botId: string }>): Promise<{ title: string }> {
  const { name } = await botOrNotFound(await requireSession(), (await params).botId)
  return { title: name ? `${name} · ${part}` : part }
}
