import { z } from "zod"
import { compactConversation, compactMessages } from "../../domain/chat/chat.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { CompactBody, givenInput } from "./completion-input.ts"
import { longJson } from "./long-json.ts"

const Compacted = z.object({
  text: z.string().meta({ examples: ["The visitor asked for the opening hours."] }),
  usage: z.object({ token: z.int() }),
})
const shared = {
  method: "POST" as const,
  tag: "Conversation",
  permission: "conversations.write" as const,
}

const usageOf = ({ inputTokens, outputTokens }: { inputTokens: number; outputTokens: number }) => ({
  token: inputTokens + outputTokens,
})

const compactGiven = route({
  ...shared,
  path: "/conversation/compact",
  summary: "Compact messages",
  description: "Sums up messages that are stored nowhere.",
  doing: "compacting messages",
  body: CompactBody,
  responses: { 200: { description: "The summary", schema: Compacted.meta({ id: "Compacted" }) } },
  handler: async (ctx, { body }, call) =>
    longJson(
      call,
      compactMessages(ctx, givenInput(body)).then(({ text, usage }) => json({ text, usage: usageOf(usage) })),
    ),
})

const compactStored = route({
  ...shared,
  path: "/conversation/{conversationId}/compact",
  summary: "Compact conversation",
  description:
    "Sums up a conversation into a message of type checkpoint. Later answers are shown the summary and what comes after it; nothing is deleted.",
  doing: "compacting a conversation",
  params: z.object({ conversationId: z.string() }),
  body: z.strictObject({}),
  responses: {
    200: {
      description: "The checkpoint",
      schema: Compacted.extend({ id: z.string() }).meta({ id: "CompactedConversation" }),
    },
  },
  handler: async (ctx, { params }, call) =>
    longJson(
      call,
      compactConversation(ctx, params).then(({ id, text, usage }) =>
        json({ id, text, usage: usageOf(usage) }),
      ),
    ),
})

export const compactions = [compactGiven, compactStored]
