import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { isLiveryError } from "../../core/errors.ts"
import type { Citation, MessageView } from "../conversations/schema.ts"
import { type ChosenModel, chooseModel, type GenerateEnd, generate, recite } from "../models/models.ts"
import { cite } from "../retrieval/retrieval.ts"
import { type AcceptedTurn, acceptTurn } from "./accept-turn.ts"
import { buildPrompt } from "./build-prompt.ts"
import type { ChatEvent, EndReason, MessageInput } from "./schema.ts"
import { writeAnswer } from "./write-answer.ts"

/**
 * One turn: retrieve, accept and commit, ask the model, commit the answer. Refusals are thrown before the first event;
 * whatever fails later is an event, and the text so far is kept. Leaving the loop early keeps it as partial.
 */
export async function* respondTo(
  ctx: Context,
  input: z.output<typeof MessageInput>,
): AsyncGenerator<ChatEvent, void> {
  const accepted = await acceptTurn(ctx, input)
  const { turn, userMessage, answerId, contact, welcome } = accepted
  const { lesson } = accepted.context
  const chosen = lesson ? recite(lesson.text) : chooseModel(turn.model)
  const answer = writeAnswer(ctx, accepted)
  const end: GenerateEnd = { reason: "other", inputTokens: 0, outputTokens: 0 }
  const close = (
    status: MessageView["status"],
    endReason: EndReason,
    citations: Citation[] = [],
    error: string | null = null,
  ) => {
    const usage = { inputTokens: end.inputTokens, outputTokens: end.outputTokens }
    return answer.finish({
      status: status as "complete",
      citations,
      model: chosen.name,
      usage,
      endReason,
      error,
    })
  }
  try {
    yield {
      type: "accepted",
      conversationId: turn.conversationId,
      sessionId: turn.sessionId,
      botId: turn.botId,
      startedAt: turn.startedAt,
      contact,
      welcome,
      userMessage,
      answerId,
    }
    const prompt = promptFor(accepted, chosen)
    for await (const piece of generate(chosen, { prompt, signal: ctx.signal, stream: input.stream })) {
      if (piece.type === "end") {
        Object.assign(end, piece)
        continue
      }
      answer.add(piece.text)
      yield { type: "token", text: piece.text }
    }
    const endReason = endReasonOf(end.reason)
    const status = endReason === "error" ? "partial" : "complete"
    const citations = cite(answer.text, accepted.context.passages)
    const { at } = await close(status, endReason, citations)
    for (const citation of citations) yield { type: "citation", citation }
    const usage = { inputTokens: end.inputTokens, outputTokens: end.outputTokens }
    yield {
      type: "message",
      message: {
        id: answerId,
        type: "bot",
        status,
        text: answer.text,
        citations,
        model: chosen.name,
        usage,
        feedback: null,
        error: null,
        createdAt: at,
      },
    }
    yield { type: "usage", model: chosen.name, ...usage }
    yield { type: "finished", endReason }
  } catch (error) {
    const code =
      isLiveryError(error) && error.code === "upstream"
        ? `${error.details.system}_${error.details.systemCode}`
        : "INTERNAL_SERVER_ERROR"
    if (ctx.signal.aborted) await close("partial", "abort")
    else {
      ctx.log.error(
        "a turn failed",
        { messageId: answerId, conversationId: turn.conversationId, code, model: chosen.name },
        causeOf(error),
      )
      await close(answer.text ? "partial" : "failed", "error", [], code)
    }
    yield {
      type: "failed",
      code,
      message: isLiveryError(error) ? error.message : "The answer could not be made",
    }
  } finally {
    if (!answer.finished) await close("partial", "abort")
  }
}

const causeOf = (error: unknown) => (isLiveryError(error) && error.cause ? error.cause : error)

/** What the model is asked, fitted to what it can hold beside its answer. */
function promptFor({ turn, userMessage, context }: AcceptedTurn, chosen: ChosenModel) {
  const contextTokens = chosen.contextTokens - (chosen.options.maxTokens ?? chosen.outputTokens)
  return buildPrompt(turn, { ...context, question: userMessage.text, contextTokens })
}

const endReasonOf = (reason: GenerateEnd["reason"]): EndReason => {
  if (reason === "stop" || reason === "length") return reason
  return reason === "tool-calls" ? "activity" : "error"
}
