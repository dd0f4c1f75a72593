import { z } from "zod"
import type { Context, Permission } from "../../core/context.ts"
import { json } from "../reply.ts"
import { type Route, route } from "../route.ts"

const FULL = 100
const body = z.strictObject({
  value: z
    .int()
    .min(-1000)
    .max(1000)
    .default(FULL)
    .describe("How much; its sign does not matter, 0 takes the vote back"),
  reason: z.string().max(1000).optional(),
})

interface Voted {
  /** What is voted on, as it stands in a sentence: "conversation". */
  noun: string
  /** "/conversation/{conversationId}" */
  path: string
  tag: string
  params: z.ZodObject
  permission?: Permission
  description?: string
  vote(
    ctx: Context,
    params: Record<string, string>,
    vote: { value: number; reason?: string | undefined },
  ): Promise<{ id: string }>
}

/** The two routes of a thing that can be voted on: upvote and downvote. */
export const voteRoutes = ({ noun, path, tag, params, vote, ...own }: Voted): Route[] =>
  ([1, -1] as const).map((sign) => {
    const action = sign > 0 ? "upvote" : "downvote"
    return route({
      method: "POST",
      path: `${path}/${action}`,
      tag,
      summary: `${sign > 0 ? "Upvote" : "Downvote"} ${noun}`,
      description: own.description ?? "A later vote replaces an earlier one.",
      permission: own.permission ?? "conversations.write",
      atomic: true,
      params,
      body,
      responses: { 200: { description: `The ${noun}'s id`, schema: z.object({ id: z.string() }) } },
      async handler(ctx, { params, body: { value, reason } }) {
        const given = { value: sign * Math.abs(value), reason }
        const { id } = await vote(ctx, params as Record<string, string>, given)
        return json({ id })
      },
    })
  })
