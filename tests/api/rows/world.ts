import { newId } from "#lib/core/ids.ts"
import { createToken, revokeToken } from "#lib/domain/api-keys/api-keys.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { asTenant, type Caller, credential, makeCaller } from "#tests/support/api.ts"
import type { As } from "./case.ts"

export interface World {
  ids: Record<string, string>
  credentials: Record<As, Record<string, string>>
  /** A row with its `{names}` replaced, wherever they stand in texts. */
  fill(value: unknown): unknown
}

const WELCOME = "Hi! How can I help you today?"

/**
 * An account with a default bot, a second one, a source and two conversations; another account with the same, and one
 * whose plan is full. `more`: further names for the rows.
 */
export async function makeWorld(
  family: "tenant" | "messaging",
  more: Record<string, string> = {},
): Promise<World> {
  const [owner, stranger, full] = [
    await makeCaller({ bots: 100, conversations: 5000, messages: 50_000 }),
    await makeCaller(),
    await makeCaller({ bots: 1, conversations: 0 }),
  ]
  const only = await createBot(full.ctx, { name: "The only one", ownDataset: true })
  const mine = await furnish(asTenant(owner))
  const theirs = await furnish(asTenant(stranger))
  const token = await createToken(owner.ctx, { kind: family === "tenant" ? "tenant" : "secret" })
  await revokeToken(owner.ctx, { id: token.id })
  const keyOf = (caller: Caller) => (family === "tenant" ? caller.tenantKey : caller.secretKey)
  const otherKeyOf = (caller: Caller) => (family === "tenant" ? caller.secretKey : caller.tenantKey)
  const good = keyOf(owner)
  const bear = (key: string) => credential(family, key)
  const ids: Record<string, string> = {
    ...mine,
    ...Object.fromEntries(Object.entries(theirs).map(([name, id]) => [`their-${name}`, id])),
    account: owner.ctx.account.id,
    "full-bot": only.id,
    never: newId(),
    ...more,
  }
  const fill = (value: unknown): unknown => {
    if (typeof value === "string") return value.replaceAll(/\{([\w-]+)\}/g, (all, name) => ids[name] ?? all)
    if (Array.isArray(value)) return value.map(fill)
    if (!value || Object.getPrototypeOf(value) !== Object.prototype) return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [fill(name), fill(each)]))
  }
  return {
    ids,
    fill,
    credentials: {
      owner: bear(good),
      nobody: {},
      "wrong key": bear(`${good.slice(0, -1)}${good.endsWith("0") ? "1" : "0"}`),
      "no such key": bear(family === "tenant" ? "tk_your_api_key_here" : "sk-your-api-key-here"),
      "other family": bear(otherKeyOf(owner)),
      "other header": credential(family === "tenant" ? "messaging" : "tenant", good),
      revoked: bear(token.token),
      stranger: bear(keyOf(stranger)),
      full: bear(keyOf(full)),
      broken: bear("not a key at all"),
    },
  }
}

async function furnish(send: ReturnType<typeof asTenant>): Promise<Record<string, string>> {
  const created = async (path: string, body: object) =>
    (await send(`POST ${path}`, { body })).json.data?.id ?? ""
  const bot = await created("/bots", {
    name: "Customer Support Bot",
    channel_type: "webchat",
    description: "Handles customer inquiries",
    welcome_message: WELCOME,
    system_prompt: "You are a helpful customer service assistant.",
  })
  const telegram = await created("/bots", { name: "Second", channel_type: "telegram", is_active: false })
  const source = await created("/knowledge/sources", {
    bot_id: bot,
    name: "Product FAQ",
    source_type: "text",
    content: "Returns are free within 30 days. We are open from Monday to Friday, 9 to 18.",
  })
  const visitor = {
    user_identifier: "user@example.com",
    user_name: "John Doe",
    user_email: "user@example.com",
  }
  const said = await send("POST /conversations/session-123/messages", {
    body: { message: "I need help with my order", ...visitor },
  })
  await send("POST /conversations/session-ended/messages", { body: { message: "Hello" } })
  await send("POST /conversations/session-ended/end")
  const { json } = await send("GET /conversations/session-123")
  return {
    bot,
    telegram,
    source,
    conversation: json.data?.session?.id ?? "",
    answer: said.json.data?.bot_response?.id ?? "",
    question: said.json.data?.user_message?.id ?? "",
  }
}
