import { makeLog } from "../../../core/log.ts"
import { DUE_ANSWERS, recoverAnswer } from "../../../db/statements/close-answer.ts"
import { systemSql } from "../../../db/system.ts"

interface Due {
  accountId: string
  id: string
  conversationId: string
}

/**
 * Closes answers whose maker is gone (its claim ran out unrenewed) as partial, with the text it had written down; what they
 * held of the limits beyond that text is given back. Each by itself, so that one which cannot be closed holds up no other.
 * Run at start and every few seconds by every process; returns how many were closed.
 */
export async function recoverAnswers(): Promise<number> {
  const { rows } = await systemSql().query<Due>(DUE_ANSWERS)
  let closed = 0
  for (const answer of rows) if (await recover(answer)) closed++
  return closed
}

async function recover({ accountId, id, conversationId }: Due): Promise<boolean> {
  try {
    const { rows } = await systemSql().query(recoverAnswer(accountId, { conversationId, answerId: id }))
    return rows[0]?.closed === true
  } catch (error) {
    makeLog({ accountId }).error("an answer that was cut off could not be closed", { messageId: id }, error)
    return false
  }
}
