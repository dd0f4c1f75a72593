import { expect, test } from "vitest"
import { LANGUAGES } from "#lib/core/languages.ts"
import { awayLine, expectation, presence, saidOfWish } from "#lib/domain/handover/handover.ts"
import { type OpenTime, PERSON_DEFAULTS } from "#lib/domain/handover/schema.ts"
import { WORDS } from "#lib/domain/handover/words.ts"

const WEEK: OpenTime[] = [1, 2, 3, 4, 5].flatMap((day) => [
  { day, from: "09:00", to: "13:00" },
  { day, from: "14:00", to: "18:00" },
])
const MADRID = { ...PERSON_DEFAULTS, hours: WEEK, zone: "Europe/Madrid", holidays: ["2026-12-25"] }
const at = (iso: string, person: Partial<typeof MADRID> = {}) => {
  const found = presence({ ...MADRID, ...person }, new Date(iso))
  return found.isOpen ? "open" : (found.opensAt?.toISOString() ?? "never")
}

test.each([
  // Winter in Madrid is UTC+1.
  ["2026-11-30T08:00:00Z", "open"],
  ["2026-11-30T07:59:59Z", "2026-11-30T08:00:00.000Z"],
  ["2026-11-30T12:00:00Z", "2026-11-30T13:00:00.000Z"],
  ["2026-11-30T16:59:59Z", "open"],
  ["2026-11-30T17:00:00Z", "2026-12-01T08:00:00.000Z"],
  // Saturday, and Friday evening before it.
  ["2026-11-28T10:00:00Z", "2026-11-30T08:00:00.000Z"],
  ["2026-11-27T23:30:00Z", "2026-11-30T08:00:00.000Z"],
  // Christmas Day 2026 is a Friday.
  ["2026-12-25T10:00:00Z", "2026-12-28T08:00:00.000Z"],
  ["2026-12-24T23:30:00Z", "2026-12-28T08:00:00.000Z"],
  // Summer begins on 29 March 2026, a Sunday: the Monday after it opens an hour earlier by UTC.
  ["2026-03-28T12:00:00Z", "2026-03-30T07:00:00.000Z"],
  ["2026-03-30T07:00:00Z", "open"],
  ["2026-10-24T12:00:00Z", "2026-10-26T08:00:00.000Z"],
])("at %s: %s", (moment, expected) => expect(at(moment)).toBe(expected))

test("days run to midnight, by the clock of a zone far away too", () => {
  const hours = [
    { day: 1, from: "20:00", to: "24:00" },
    { day: 2, from: "00:00", to: "02:00" },
  ]
  const auckland = { hours, zone: "Pacific/Auckland", holidays: [] }
  expect(at("2026-11-30T10:59:59Z", auckland)).toBe("open")
  expect(at("2026-11-30T12:59:59Z", auckland)).toBe("open")
  expect(at("2026-11-30T13:00:00Z", auckland)).toBe("2026-12-07T07:00:00.000Z")
})

test("an hour that summer time leaves out does not keep the time after it from being found", () => {
  const early = { hours: [{ day: 7, from: "02:30", to: "05:00" }] }
  const found = Date.parse(at("2026-03-28T12:00:00Z", early))
  expect(found).toBeGreaterThanOrEqual(Date.parse("2026-03-29T00:30:00Z"))
  expect(found).toBeLessThanOrEqual(Date.parse("2026-03-29T01:30:00Z"))
})

test("without hours somebody is always there, and with none never", () => {
  expect(at("2026-11-28T03:00:00Z", { hours: null as never })).toBe("open")
  expect(at("2026-11-28T03:00:00Z", { hours: [] })).toBe("never")
  const all = Array.from({ length: 60 }, (_, day) =>
    new Date(Date.UTC(2026, 10, 28 + day)).toISOString().slice(0, 10),
  )
  expect(at("2026-11-28T03:00:00Z", { holidays: all })).toMatch(/^2027/)
})

test.each(LANGUAGES)("a visitor reads in %s when somebody is there again", (language) => {
  const closed = new Date("2026-11-28T10:00:00Z")
  const open = new Date("2026-11-30T10:00:00Z")
  expect(awayLine(MADRID, language, open)).toBeNull()
  const line = awayLine(MADRID, language, closed) ?? ""
  expect(line).toMatch(/30/)
  expect(line).toMatch(/0?9[:.h]00/)
  expect(line).not.toContain("{when}")
  expect(expectation(MADRID, language, open)).toBe(`${WORDS[language].thanks} ${WORDS[language].soon}`)
  expect(expectation(MADRID, language, closed)).toBe(`${WORDS[language].thanks} ${line}`)
  expect(saidOfWish(MADRID, language, closed)).toBe(`${WORDS[language].asked} ${line}`)
  expect(awayLine({ ...MADRID, hours: [] }, language, closed)).toBe(WORDS[language].later)
})

test("the account's own words take the place of the product's", () => {
  const own = { ...MADRID, reply: "Within the hour.", away: "Back {when}." }
  const closed = new Date("2026-11-28T10:00:00Z")
  expect(expectation(own, "en", new Date("2026-11-30T10:00:00Z"))).toBe("Within the hour.")
  expect(expectation(own, "en", closed)).toMatch(/^Back Monday.* 30 November at 09:00 CET\.$/)
  expect(saidOfWish(own, "en", closed)).toMatch(/^I have asked our team .* Back Monday/)
})
