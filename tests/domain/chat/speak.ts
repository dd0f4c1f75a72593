// A process of its own that answers for an account and says so with its first word, for tests of what it leaves when killed.
import { systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import { completeMessages } from "#lib/domain/chat/chat.ts"

const ctx = systemContext(await loadFacts(process.argv[2] ?? ""), makeLog(), "test")
const messages = [{ type: "user" as const, text: "Hi" }]
for await (const { type } of completeMessages(ctx, { messages, stream: true }))
  if (type === "token") process.stdout.write(".")
