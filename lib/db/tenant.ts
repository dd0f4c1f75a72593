import { Prisma } from "./generated/client.ts"

/** Tables of people, sign-in and callers, which no account may read through its own handle. */
const IDENTITY = new Set<string>([
  "User",
  "Session",
  "OAuthLink",
  "SignInAttempt",
  "PasswordReset",
  "Authenticator",
  "RecoveryCode",
  "Passkey",
  "Picture",
  "PushSubscription",
  "RateBucket",
  "Install",
])

type Args = { where?: Record<string, unknown>; data?: unknown; create?: Record<string, unknown> }

/**
 * The first of the two walls between accounts (row-level security is the second): a Prisma extension that adds the
 * account to every read and write, so that every query runs on an index that begins with it.
 */
export const tenant = (accountId: string) =>
  Prisma.defineExtension({
    name: "tenant",
    query: {
      $allModels: {
        $allOperations({ model, args, query }) {
          if (IDENTITY.has(model)) throw new Error(`${model} is read through lib/db/system.ts only`)
          const scope = model === "Account" ? { id: accountId } : { accountId }
          return query(scoped(args as Args, scope) as typeof args)
        },
      },
    },
  })

function scoped(args: Args, scope: { id: string } | { accountId: string }): Args {
  const result: Args = { ...args }
  const creates = result.data !== undefined && result.where === undefined
  if (!creates) result.where = { ...result.where, ...scope }
  if ("id" in scope) return result
  if (creates)
    result.data = Array.isArray(result.data)
      ? result.data.map((row) => ({ ...row, ...scope }))
      : { ...(result.data as object), ...scope }
  if (result.create) result.create = { ...result.create, ...scope }
  return result
}
