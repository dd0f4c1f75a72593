"use server"

import { refusalOf } from "#app/(app)/refusal-of.ts"
import { buttonAction, personAction } from "#app/person-action.ts"
import type { Feedback } from "#components/chat/message.ts"
import { citedPassages, rateMessage } from "#lib/domain/conversations/conversations.ts"

const VALUES = { up: 1, down: -1 } as const

/** Keeps what a person thought of an answer; null takes it back. Answers with the reason where that fails. */
export const rateAnswer = buttonAction(async (ctx, messageId: string, vote: Feedback | null) => {
  await rateMessage(ctx, { messageId, value: vote === null ? 0 : VALUES[vote] })
})

/** The texts around quotes, by the id of their record; none where they cannot be read. */
export const readPassages = personAction(
  async (ctx, recordIds: string[]): Promise<Record<string, string>> =>
    Object.fromEntries(await citedPassages(ctx, { recordIds })),
  (error, log): Record<string, string> => {
    refusalOf(error, log)
    return {}
  },
)
