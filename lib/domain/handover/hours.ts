import type { PersonSettings } from "./schema.ts"

type Hours = Pick<PersonSettings, "hours" | "zone" | "holidays">

/** Days that are looked ahead for the next time at which somebody is there. */
const AHEAD = 60
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Whether somebody is there at a moment, and else when somebody is next; null: not in the next 60 days. */
export function presence(
  { hours, zone, holidays }: Hours,
  at: Date,
): { isOpen: true } | { isOpen: false; opensAt: Date | null } {
  if (hours === null) return { isOpen: true }
  const timeZone = zone ?? "UTC"
  const { date, minutes: now } = clockOf(at, timeZone)
  for (let ahead = 0; ahead <= AHEAD; ahead++) {
    const day = new Date(Date.parse(`${date}T00:00:00Z`) + ahead * DAY)
    const name = day.toISOString().slice(0, 10)
    if (holidays.includes(name)) continue
    const spans = hours
      .filter((span) => span.day === (day.getUTCDay() || 7))
      .map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
      .sort((a, b) => a.from - b.from)
    if (ahead === 0 && spans.some(({ from, to }) => from <= now && now < to)) return { isOpen: true }
    const next = spans.find(({ from }) => ahead > 0 || from > now)
    if (next) return { isOpen: false, opensAt: momentOf(day.getTime() + next.from * MINUTE, timeZone) }
  }
  return { isOpen: false, opensAt: null }
}

/** A moment in words, by the clock of the hours: "Monday 30 November at 09:00 CET". */
export const momentIn = (at: Date, { zone }: Hours, language: string): string =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    timeZone: zone ?? "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(at)

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** What a clock of a zone shows: the day, and the minutes since it began. */
function clockOf(at: Date, timeZone: string): { date: string; minutes: number } {
  const shown = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  }).format(at)
  return { date: shown.slice(0, 10), minutes: minutesOf(shown.slice(11, 16)) }
}

/** The moment at which a clock of a zone shows a time, which is given as if it were UTC. Where summer begins, a little later. */
function momentOf(shown: number, timeZone: string): Date {
  const offset = (at: number) => {
    const { date, minutes } = clockOf(new Date(at), timeZone)
    return Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE - at
  }
  const guess = shown - offset(shown)
  return new Date(shown - offset(guess))
}
