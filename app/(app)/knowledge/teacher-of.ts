import type { TeachFormAction } from "#components/taught-answers/taught-answer-form.ts"
import { type Context, may } from "#lib/core/context.ts"
import { teach } from "./taught-answer-actions.ts"

/** How the reader of a page teaches a bot; undefined where there is no bot, or the reader may not. */
export const teacherOf = (ctx: Context, botId: string | null): TeachFormAction | undefined =>
  botId !== null && may(ctx.principal, "knowledge.write") ? teach.bind(null, botId) : undefined
