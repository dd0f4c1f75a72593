import type { SessionContext } from "#lib/auth/session-context.ts"

/** What visitors call the person who is signed in: their name, or that of whom they work for. An address is nobody's business. */
export const nameOf = ({ user, account }: SessionContext): string =>
  (user.name?.trim() || account.name).slice(0, 200)
