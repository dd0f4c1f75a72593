import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import type { DisclosureSettings } from "./schema.ts"

/**
 * Records, in the transaction that changes a bot's widget, that the line was left out or is said again: the event keeps who
 * and when, the settings keep why.
 */
export async function recordDisclosureSwitch(
  ctx: Scope,
  botId: string,
  { before, after }: Record<"before" | "after", DisclosureSettings>,
): Promise<void> {
  const [was, is] = [before, after].map(({ offBecause }) => Boolean(offBecause))
  if (was !== is) await recordEvent(ctx, is ? "disclosure.disabled" : "disclosure.enabled", { botId })
}
