import * as words from "#components/words/words.ts"
import { ANNOUNCEMENT_KINDS, type AnnouncementKind } from "#lib/domain/announcements/schema.ts"

/** What a form announces, to the end of its last day in UTC; or what is wrong with that day. */
export function announcementIn(
  form: FormData,
):
  | { title: string; text: string; kind: AnnouncementKind; url: string | null; until: Date | null }
  | { fields: { until: string } } {
  const text = (name: string) => String(form.get(name) ?? "").trim()
  const day = text("until")
  const until = day ? new Date(`${day}T23:59:59Z`) : null
  if (until && Number.isNaN(until.getTime())) return { fields: { until: words.announcements.wrongDay } }
  return {
    title: text("title"),
    text: text("text"),
    kind: ANNOUNCEMENT_KINDS.find((each) => each === text("kind")) ?? "news",
    url: text("url") || null,
    until,
  }
}
