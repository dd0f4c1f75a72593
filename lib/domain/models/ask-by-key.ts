import type { LanguageModelV4 } from "@ai-sdk/provider"
import { unseal } from "../../core/crypto.ts"
import { installSecret } from "../../core/env.ts"
import { once } from "../../core/runtime.ts"
import { systemSql } from "../../db/system.ts"
import type { MakeModel } from "./builtin.ts"
import { KEYED, type KeyedProvider, makeByKey } from "./providers.ts"
import type { KeyedModel } from "./schema.ts"
import { isKeyFault, isRetryable, retryAfter, statusOf } from "./scoped-error.ts"

/** Keys that this process remembers, and how often it notes that one works. Milliseconds. */
const MOST = 1000
const NOTE_EVERY = 5 * 60_000

interface Known {
  make: MakeModel | null
  notedAt: number
}
const known = () => once("models.keys", () => new Map<string, Promise<Known>>())

const READ = `select ciphertext, "keyId" from "ProviderKey" where "accountId" = $1::uuid and id = $2::uuid and provider = $3`
const NOTE = `update "ProviderKey" set fault = $3, "failingSince" = case when $3::text is not null then coalesce("failingSince", now()) end,
    "lastUsedAt" = case when $3::text is null then now() else "lastUsedAt" end
  where "accountId" = $1::uuid and id = $2::uuid and ($3::text is null or fault is distinct from $3)`

/**
 * Asks a model by a stored key. What fails is told without a word of the provider's, which may hold the key; where it refuses
 * the key, that is noted with it, and that it works again as well.
 */
export async function askByKey<T>(
  by: KeyedModel,
  ask: (model: LanguageModelV4) => PromiseLike<T>,
): Promise<T> {
  const key = await keyOf(by)
  if (!key.make) throw new KeyedFault("The key cannot be read", { isKeyRefused: true, isRetryable: false })
  try {
    const answer = await ask(key.make(by.name))
    if (Date.now() - key.notedAt > NOTE_EVERY) note(by, key, null)
    return answer
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") throw error
    const isKeyRefused = isKeyFault(error)
    if (isKeyRefused) {
      note(by, key, "refused")
      // So that the first answer that works takes it back.
      key.notedAt = 0
    }
    throw wordless(error, isKeyRefused)
  }
}

function keyOf(by: KeyedModel): Promise<Known> {
  const all = known()
  const found = all.get(by.keyId)
  if (found) return found
  const reading = readKey(by)
  all.set(by.keyId, reading)
  // What could not be read is read again for the next who asks.
  const forget = () => void all.delete(by.keyId)
  reading.then(({ make }) => make ?? forget(), forget)
  const [oldest] = all.size > MOST ? all.keys() : []
  if (oldest !== undefined) all.delete(oldest)
  return reading
}

async function readKey(by: KeyedModel): Promise<Known> {
  const { accountId, keyId, provider } = by
  const none = { make: null, notedAt: 0 }
  const { rows } = await systemSql().query<{ ciphertext: Uint8Array<ArrayBuffer>; keyId: string }>(READ, [
    ...[accountId, keyId, provider],
  ])
  const [row] = rows
  if (!row || !isKeyed(provider)) return none
  try {
    return { make: makeByKey(provider, unseal(installSecret(), accountId, row)) ?? null, notedAt: 0 }
  } catch {
    // The install got another secret since: it is asked for again.
    note(by, none, "unreadable")
    return none
  }
}

const isKeyed = (provider: string): provider is KeyedProvider => Object.hasOwn(KEYED, provider)

/** Beside the answer, which waits for nothing; what could not be noted is noted with the next. */
function note({ accountId, keyId }: KeyedModel, key: Known, fault: string | null): void {
  key.notedAt = Date.now()
  systemSql()
    .query(NOTE, [accountId, keyId, fault])
    .catch(() => {
      key.notedAt = 0
    })
}

class KeyedFault extends Error {
  override name = "KeyedFault"
  constructor(message: string, facts: object) {
    super(message)
    Object.assign(this, facts)
  }
}

function wordless(error: unknown, isKeyRefused: boolean): KeyedFault {
  const statusCode = statusOf(error)
  const message = statusCode ? `The provider answered ${statusCode}` : "The provider could not be reached"
  const seconds = retryAfter(error) / 1000
  return new KeyedFault(message, {
    isKeyRefused,
    isRetryable: isRetryable(error) && !isKeyRefused,
    ...(statusCode !== undefined && { statusCode }),
    ...(seconds > 0 && { responseHeaders: { "retry-after": String(seconds) } }),
  })
}
