import { handle } from "#lib/api/app.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { updateWidget } from "#lib/domain/widgets/widgets.ts"
import { type Caller, makeCaller, type Send, sender } from "#tests/support/api.ts"

export const SHOP = "https://shop.example"

/** Sends as a script of a page on that origin does. */
export const onPage = (
  origin: string,
  headers: Record<string, string> = {},
  mount = (request: Request) => handle(request),
): Send =>
  sender({ Origin: origin, "Sec-Fetch-Site": "cross-site", ...headers }, async (request) => mount(request))

/** An account with a bot whose widget may be used on the shop's pages. */
export async function makeShop(
  settings: object = {},
): Promise<{ caller: Caller; botId: string; widgetId: string }> {
  const caller = await makeCaller()
  const { id: botId } = await createBot(caller.ctx, {
    name: "Helper",
    welcomeMessage: "Welcome!",
    ownDataset: true,
  })
  const widget = await updateWidget(caller.ctx, {
    widget: { botId },
    settings: { origins: [SHOP], ...settings },
  })
  return { caller, botId, widgetId: widget.id }
}
