const OF_CONVERSATION = [
  "complete",
  "send",
  "receive",
  "contact/upsert",
  "attachment/upload",
  "message/create",
  "message/list",
  "message/*/upvote",
  "message/*/downvote",
]

/** All that a visitor's session may call: these of its conversation, and handing in what a caller function waits for. */
export const visitorRoutes = (conversationId: string): string[] => [
  ...OF_CONVERSATION.map((action) => `conversation/${conversationId}/${action}`),
  "channel/*/publish",
]
