import { systemContext } from "../../lib/core/context.ts"
import { makeLog } from "../../lib/core/log.ts"
import { system } from "../../lib/db/system.ts"
import { loadFacts } from "../../lib/domain/accounts/accounts.ts"
import { createConversation } from "../../lib/domain/conversations/conversations.ts"
import { startSession } from "../../lib/domain/identity/identity.ts"
import { takeOver } from "../../lib/domain/inbox/inbox.ts"
import { joinAs } from "../../tests/support/person.ts"
import { seedTenant } from "./seed-tenant.ts"

/**
 * An account for a benchmark of its inbox: somebody signed in on their agency's host, conversations that they attend
 * (`probes`, so that a message is all that happens there), and the names of others in which the bot answers.
 */
export async function seedInbox(probeCount: number, sessionCount: number) {
  const { accountId, botId, key, sessions } = await seedTenant(["The shop opens at nine."], sessionCount)
  const ctx = systemContext(await loadFacts(accountId), makeLog(), "bench")
  const person = await joinAs(ctx)
  const agency = await system().account.findUniqueOrThrow({ where: { id: ctx.account.parentId ?? "" } })
  const host = `${agency.slug}.localhost`
  const sid = await startSession(person.principal.id, host)
  const probes: { session: string; id: string }[] = []
  for (let n = 0; n < probeCount; n++) {
    const { id } = await createConversation(ctx, { botId, messages: [] })
    await takeOver(person, { conversationId: id, name: "Ada" })
    probes.push({ session: id, id })
  }
  return { key, host, sid, botId, sessions, probes }
}
