import type { Scope } from "./transaction.ts"

/** Lets one transaction at a time go on of all that lock the same name; until it ends. */
export async function lockByName({ db }: Scope, name: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`
}
