import type { Context } from "../../core/context.ts"
import { readMargins } from "./read-margins.ts"
import type { ShownMargin } from "./schema.ts"

/** What is left of some of an agency's clients this UTC month, by their ids, at most 100. Throws as `readMargins`. */
export async function marginsByClient(ctx: Context, clientIds: string[]): Promise<Map<string, ShownMargin>> {
  const month = new Date().toISOString().slice(0, 7)
  const { clients, currency } = await readMargins(ctx, { month, clientIds })
  return new Map(clients.map(({ id, now: { margin, charged } }) => [id, { margin, charged, currency }]))
}
