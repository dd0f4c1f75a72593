import type { z } from "zod"
import { isId } from "../../core/ids.ts"
import { CONTACT_ORDERS, type ContactFilter, type ContactPage } from "../../domain/contacts/schema.ts"

/** What an address of the web app's lists of contacts says: texts as they stand there. */
interface Addressed {
  view: "all" | "leads"
  search?: string | undefined
  bot?: string | undefined
  channel?: string | undefined
  tag?: string | undefined
  lead?: string | undefined
  consent?: string | undefined
  wants?: string | undefined
  from?: string | undefined
  to?: string | undefined
  sort?: string | undefined
}

const DAY = 86_400_000

/** Which contacts an address means, and in which order; what it says wrongly counts as absent. Days are UTC. */
export function wantedContacts(
  query: Addressed,
): Pick<z.input<typeof ContactPage>, "filter" | "order" | "isReversed"> {
  const { view, search, bot, channel, tag, lead, consent, wants } = query
  const [from, to] = [dayOf(query.from), dayOf(query.to)]
  const filter: ContactFilter = {
    ...(search && { search: search.slice(0, 200) }),
    ...(bot && isId(bot) && { botId: bot }),
    ...(channel && { channel: channel.slice(0, 100) }),
    ...(tag && { tag: tag.slice(0, 100) }),
    ...((lead === "yes" || view === "leads") && { hasLead: true }),
    ...(consent === "yes" && { hasConsent: true }),
    ...(consent === "no" && { hasConsent: false }),
    ...(wants === "person" && { wantsPerson: true }),
    ...(from && { seenFrom: from }),
    ...(to && { seenTo: new Date(to.getTime() + DAY) }),
  }
  const usual = view === "leads" ? "left" : "seen"
  const order = CONTACT_ORDERS.find((each) => each === query.sort?.replace("-", "")) ?? usual
  return { filter, order, isReversed: query.sort?.endsWith("-") ?? false }
}

function dayOf(text: string | undefined): Date | undefined {
  const day = text && /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return day && !Number.isNaN(day.getTime()) ? day : undefined
}
