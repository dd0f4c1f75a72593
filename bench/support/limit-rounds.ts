import type { LimitsInput } from "../../lib/domain/plans/schema.ts"

export interface Keys {
  tenantKey: string
  secretKey: string
}

interface Kind {
  name: string
  limits: LimitsInput
  /** What one request takes from the limit of ten. */
  takes: number
  /** Status and words of a refusal. */
  refusal: [status: number, words: string]
  request(n: number, keys: Keys & { botId: string }): { path: string; key: object; body: object }
  /** What `/tenant/usage` counts. */
  counted: "bot_count" | "conversation_count" | "message_count"
}

export interface Outcome {
  kind: string
  round: number
  accepted: number
  refused: number
  /** Answers that are neither. */
  odd: string[]
  /** Units of the limit in use afterwards, as the account is told. */
  used: number
  expected: { accepted: number; used: number }
}

const LIMIT = 10
const PARALLEL = 50
const tenant = ({ tenantKey }: Keys) => ({ "x-api-key": tenantKey })
const bearer = ({ secretKey }: Keys) => ({ authorization: `Bearer ${secretKey}` })

export const KINDS: Kind[] = [
  {
    name: "bots over the Tenant API",
    limits: { bots: LIMIT + 1 },
    takes: 1,
    refusal: [403, "Upgrade your plan to create more bots"],
    request: (n, keys) => ({
      path: "/bots",
      key: tenant(keys),
      body: { name: `Bot ${n}`, channel_type: "webchat" },
    }),
    counted: "bot_count",
  },
  {
    name: "bots over the action API",
    limits: { bots: LIMIT + 1 },
    takes: 1,
    refusal: [429, "LIMITS_REACHED"],
    request: (n, keys) => ({ path: "/bot/create", key: bearer(keys), body: { name: `Bot ${n}` } }),
    counted: "bot_count",
  },
  {
    name: "conversations over the Tenant API",
    limits: { conversations: LIMIT },
    takes: 1,
    refusal: [403, "Upgrade your plan to start more conversations"],
    request: (n, keys) => ({
      path: `/conversations/session-${n}/messages`,
      key: tenant(keys),
      body: { message: "Hello" },
    }),
    counted: "conversation_count",
  },
  {
    name: "conversations over the API channel",
    limits: { conversations: LIMIT },
    takes: 1,
    refusal: [429, "LIMITS_REACHED"],
    request: (n, keys) => ({
      path: "/conversations",
      key: bearer(keys),
      body: {
        channel: "API",
        message: { type: "text", data: { body: "Hello" } },
        bot_key: keys.botId,
        from: { user_external_id: `visitor-${n}`, type: "VISITOR" },
      },
    }),
    counted: "conversation_count",
  },
  {
    name: "messages, in pairs of question and answer",
    limits: { messages: LIMIT },
    takes: 2,
    refusal: [403, "Upgrade your plan to send more messages"],
    request: (n, keys) => ({
      path: `/conversations/session-${n}/messages`,
      key: tenant(keys),
      body: { message: "Hello" },
    }),
    counted: "message_count",
  },
]

/**
 * Sends 50 requests at once, in turn to each of the servers, against a limit of ten that only they use up; round after
 * round with a new account from `open`, for each kind of limit.
 */
export async function limitRounds({
  rounds,
  servers,
  open,
}: {
  rounds: number
  /** Base addresses of server processes over one database. */
  servers: string[]
  /** An account with these limits, and its keys. */
  open(limits: LimitsInput): Promise<Keys>
}): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (let round = 0; round < rounds; round++)
    for (const kind of KINDS) outcomes.push(await once(kind, round, servers, await open(kind.limits)))
  return outcomes
}

async function once(kind: Kind, round: number, servers: string[], keys: Keys): Promise<Outcome> {
  const [first = ""] = servers
  const json = { "content-type": "application/json" }
  const send = async (server: string, { path, key, body }: ReturnType<Kind["request"]>) => {
    const headers = { ...key, ...json }
    const answer = await fetch(`${server}/api/v1${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    })
    return { status: answer.status, text: await answer.text() }
  }
  const bot = { path: "/bots", key: tenant(keys), body: { name: "First", channel_type: "webchat" } }
  const botId = JSON.parse((await send(first, bot)).text).data.id as string
  const answers = await Promise.all(
    Array.from({ length: PARALLEL }, (_, n) =>
      send(servers[n % servers.length] ?? first, kind.request(n, { ...keys, botId })),
    ),
  )
  const [status, words] = kind.refusal
  const accepted = answers.filter((answer) => answer.status < 300)
  const refused = answers.filter((answer) => answer.status === status && answer.text.includes(words))
  const usage = await fetch(`${first}/api/v1/tenant/usage`, { headers: tenant(keys) })
  const { data } = (await usage.json()) as { data: { usage: Record<Kind["counted"], number> } }
  return {
    kind: kind.name,
    round,
    accepted: accepted.length,
    refused: refused.length,
    odd: answers
      .filter((answer) => !accepted.includes(answer) && !refused.includes(answer))
      .map(({ status, text }) => `${status} ${text.slice(0, 200)}`),
    used: data.usage[kind.counted],
    expected: {
      accepted: LIMIT / kind.takes,
      used: LIMIT + (kind.counted === "bot_count" ? 1 : 0),
    },
  }
}
