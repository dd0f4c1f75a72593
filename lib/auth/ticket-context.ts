import type { Context } from "../core/context.ts"
import { LiveryError } from "../core/errors.ts"
import { nullIfNotFound } from "../core/if-missing.ts"
import type { Log } from "../core/log.ts"
import { loadFacts } from "../domain/accounts/accounts.ts"
import { readTicket, type Ticket } from "../domain/files/files.ts"
import { checkStanding } from "./standing.ts"

const REFUSED = "This address is not valid, or no longer"

/**
 * The context of a request whose address carries a ticket for the bytes of one file, and what the ticket says. It may do
 * that and nothing else. Throws `not_authenticated`.
 */
export async function contextForTicket(
  text: string,
  { fileId, purpose }: Pick<Ticket, "fileId" | "purpose">,
  { log, signal }: { log: Log; signal: AbortSignal },
): Promise<Context> {
  const ticket = readTicket(text, { fileId, purpose })
  if (!ticket) throw new LiveryError("not_authenticated", REFUSED)
  const account = await loadFacts(ticket.accountId).catch(nullIfNotFound)
  checkStanding(account && { account }, REFUSED)
  return {
    principal: {
      kind: "token",
      id: ticket.by,
      permissions: new Set([purpose === "put" ? "knowledge.write" : "knowledge.read"]),
      allowedRoutes: [],
    },
    account: account as NonNullable<typeof account>,
    log,
    signal,
  }
}
