import * as words from "#components/words/words.ts"
import type { EVENT_TYPES } from "#lib/domain/webhooks/schema.ts"

/** What a person typed of a webhook for the domain, and what the domain could not know is missing. */
export function readWebhook(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "")
  const some = form.get("scope") === "some"
  // The domain refuses others.
  const events = (some ? form.getAll("events") : []) as (typeof EVENT_TYPES)[number][]
  const [url, description] = [text("url"), text("description")]
  const fault: Record<string, string> | undefined = !url.trim()
    ? { url: words.refusals.missing }
    : some && events.length === 0
      ? { events: words.webhooks.noEvents }
      : undefined
  return {
    input: { url, description: description.trim() || null, events },
    fault,
  }
}
