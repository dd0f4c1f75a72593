import { systemContext } from "../../lib/core/context.ts"
import { makeLog } from "../../lib/core/log.ts"
import { loadFacts } from "../../lib/domain/accounts/accounts.ts"
import { updateWidget } from "../../lib/domain/widgets/widgets.ts"
import { seedTenant } from "./seed-tenant.ts"

const DAYS = ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays"]

/** A benchmark's account whose default bot knows a little and may be used on a site. */
export async function seedWidget(site: string) {
  const passages = Array.from(
    { length: 500 },
    (_, n) =>
      `Branch ${n}: the shop opens at ${(n % 4) + 7} on ${DAYS[n % 5]} and closes at ${(n % 3) + 17}.`,
  )
  const tenant = await seedTenant(passages)
  const ctx = systemContext(await loadFacts(tenant.accountId), makeLog(), "bench")
  await updateWidget(ctx, { widget: { botId: tenant.botId }, settings: { origins: [site] } })
  return tenant
}
