import { expect, test } from "vitest"
import { describeUnread, UnreadLog } from "#lib/domain/knowledge/extraction/extraction.ts"
import { UNREAD_KINDS } from "#lib/domain/knowledge/extraction/schema.ts"

test("every kind is said in whole sentences, for one thing and for several", () => {
  for (const kind of UNREAD_KINDS)
    for (const unread of [{ count: 1 }, { count: 2, of: 9 }, { count: 7, where: ["A", "B"] }])
      expect(describeUnread({ kind, ...unread })).toMatch(/^[^{}]*[a-z].*\.$/)
  expect(describeUnread({ kind: "picture_pages", count: 2, of: 14, where: ["3", "9"] })).toMatch(
    /^2 of 14 pages are pictures without text: pages 3, 9\. Save/,
  )
  expect(describeUnread({ kind: "damaged_sheets", count: 1, where: ["Stock"] })).toMatch(
    /^1 sheet is damaged .*: Stock\. /,
  )
})

test("things of a kind are counted, the first few named, and names kept short", () => {
  const log = new UnreadLog()
  expect(log.all()).toBeUndefined()
  for (let page = 1; page <= 8; page++) log.add("picture_pages", page)
  log.outOf("picture_pages", 20)
  log.outOf("charts", 3)
  log.add("damaged_sheets", `Two\nlines ${"x".repeat(1000)}`)
  expect(log.all()).toEqual([
    { kind: "picture_pages", count: 8, of: 20, where: ["1", "2", "3", "4", "5"] },
    { kind: "damaged_sheets", count: 1, where: [`Two lines ${"x".repeat(50)}`] },
  ])
})
