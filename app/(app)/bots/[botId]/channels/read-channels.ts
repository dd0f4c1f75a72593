import { currentHost } from "#lib/auth/current-host.ts"
import type { Context } from "#lib/core/context.ts"
import { listTeams } from "#lib/domain/identity/identity.ts"
import { identitySecretSince } from "#lib/domain/visitors/visitors.ts"
import {
  getWidget,
  hasPagePassword,
  listSightings,
  resolvedOf,
  suggestOrigins,
} from "#lib/domain/widgets/widgets.ts"

/** Everything that the page of a bot's channels shows. Throws `not_found`. */
export async function readChannels(ctx: Context, botId: string) {
  const [host, widget, offered, teams] = await Promise.all([
    currentHost(),
    getWidget(ctx, { botId }),
    suggestOrigins(ctx, { botId }),
    listTeams(ctx, {}),
  ])
  const [sightings, hasPassword, secretSince] = await Promise.all([
    listSightings(ctx, { id: widget.id }),
    hasPagePassword(ctx, { id: widget.id }),
    identitySecretSince(ctx, {}),
  ])
  return {
    host,
    settings: resolvedOf(widget.settings),
    slug: widget.slug,
    hasPassword,
    secretSince: secretSince?.toISOString() ?? null,
    offered,
    teams: teams.map(({ id, name }) => ({ id, name })),
    sightings: sightings.map(({ origin, isAllowed, lastSeenAt }) => ({
      origin,
      isAllowed,
      lastSeenAt: lastSeenAt.toISOString(),
    })),
  }
}
