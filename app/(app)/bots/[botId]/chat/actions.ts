"use server"

import type { Feedback } from "#components/chat/message.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { citedPassages, rateMessage } from "#lib/domain/conversations/conversations.ts"
import { refusalOf } from "../../../refusal-of.ts"

const VALUES = { up: 1, down: -1 } as const

/** Keeps what a person thought of an answer; null takes it back. Answers with the reason where that fails. */
export async function rateAnswer(messageId: string, vote: Feedback | null): Promise<string | undefined> {
  const ctx = await requireSession()
  try {
    await rateMessage(ctx, { messageId, value: vote === null ? 0 : VALUES[vote] })
    return undefined
  } catch (error) {
    return refusalOf(error, ctx.log).error
  }
}

/** The texts around quotes, by the id of their record. */
export async function readPassages(recordIds: string[]): Promise<Record<string, string>> {
  const ctx = await requireSession()
  return Object.fromEntries(await citedPassages(ctx, { recordIds }))
}
