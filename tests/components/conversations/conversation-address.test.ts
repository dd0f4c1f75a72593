import { expect, test } from "vitest"
import { conversationsBehind } from "#components/analytics/analytics-address.ts"
import { assigneeOf, assigneeValue } from "#components/conversations/assignee.ts"
import { chipsOf } from "#components/conversations/chips-of.ts"
import {
  conversationAddress,
  conversationQuery,
  filterOf,
  filtersOf,
  goesByFigures,
  isFiltered,
  queryOfFilters,
} from "#components/conversations/conversation-address.ts"

const NOBODY = { people: [], teams: [] }

test("an address says what is shown, and nothing that goes without saying", () => {
  expect(conversationAddress({})).toBe("/conversations?view=all")
  expect(conversationAddress({ page: 1, bot: "", status: undefined })).toBe("/conversations?view=all")
  expect(conversationAddress({ status: "ended", page: 3, open: "a b" })).toBe(
    "/conversations?status=ended&open=a+b&page=3",
  )
})

test("what is malformed in an address counts as absent", () => {
  const absent = { bot: undefined, status: undefined, channel: undefined, page: 1, open: undefined }
  for (const page of ["0", "-1", "1.5", "x", "1e9", ["1", "2"]])
    expect(conversationQuery({ page })).toEqual(absent)
  expect(conversationQuery({ bot: ["a", "b"], status: "" })).toEqual(absent)
  expect(conversationQuery({ page: "7" }).page).toBe(7)
})

test("a chip leads to the list without its filter, from the first page", () => {
  const query = { bot: "b1", status: "ended", page: 4, open: "c1" }
  expect(chipsOf(query, [{ id: "b1", name: "Workshop bot" }], NOBODY)).toEqual([
    { name: "Bot", value: "Workshop bot", without: "/conversations?status=ended" },
    { name: "Status", value: "Ended", without: "/conversations?bot=b1" },
  ])
  expect(chipsOf({}, [], NOBODY)).toEqual([])
})

test("who is to see to conversations stands in the address, by id, and in words above the list", () => {
  const assignees = {
    people: [{ id: "p1", name: "Ana", isAway: true }],
    teams: [{ id: "t1", name: "Support" }],
  }
  const shown = (assignee: string) => chipsOf({ assignee }, [], assignees).map(({ value }) => value)
  expect(conversationAddress({ assignee: "team:t1" })).toBe("/conversations?assignee=team%3At1")
  expect(filterOf(conversationQuery({ assignee: "team:t1" })).assignee).toBe("team:t1")
  expect(["me", "nobody", "team:t1", "person:p1", "person:gone"].flatMap(shown)).toEqual([
    "Assigned to me",
    "Wants a person, assigned to nobody",
    "Support",
    "Ana (away)",
    "Nobody",
  ])
  expect(assigneeValue({ personId: "p1", teamId: "t1" })).toBe("person:p1")
  expect(["nobody", "team:t1", "person:p1"].map(assigneeOf)).toEqual([
    null,
    { teamId: "t1" },
    { personId: "p1" },
  ])
})

test("feedback, questions, tag and days stand in the address, and mean to the domain what they say", () => {
  const given = { feedback: "bad", unanswered: "yes", tag: "VIP", from: "2026-11-01", to: "2026-11-30" }
  const query = conversationQuery(given)
  expect(
    conversationQuery(Object.fromEntries(new URLSearchParams(conversationAddress(query).split("?")[1]))),
  ).toEqual(query)
  expect(filterOf(query)).toMatchObject({ ...given, unanswered: true })
  expect(chipsOf(query, [], NOBODY).map(({ name, value }) => [name, value])).toEqual([
    ["Feedback", "Rated bad"],
    ["Questions", "Found no answer"],
    ["Tag", "VIP"],
    ["Began from", "Nov 1, 2026"],
    ["Began until", "Nov 30, 2026"],
  ])
  const malformed = { feedback: "fine", unanswered: "no", from: "2026-02-30", to: "yesterday" }
  expect(isFiltered(conversationQuery(malformed))).toBe(false)
})

test("language and outcome stand in the address, in words above the list, and in a view", () => {
  const query = conversationQuery({ language: "de", outcome: "resolved", feedback: "rated" })
  expect(filterOf(query)).toMatchObject({ language: "de", outcome: "resolved", feedback: "any" })
  expect(goesByFigures(query)).toBe(true)
  expect(goesByFigures(conversationQuery({ feedback: "rated" }))).toBe(false)
  expect(chipsOf(query, [], NOBODY).map(({ name, value }) => [name, value])).toEqual([
    ["Feedback", "Rated"],
    ["Language", "German"],
    ["Outcome", "Resolved by the bot"],
  ])
  expect(chipsOf({ language: "none" }, [], NOBODY)[0]?.value).toBe("No plain language")
  expect(queryOfFilters(filtersOf(query))).toEqual(query)
  for (const language of ["German", "d", "none'", "DE"])
    expect(conversationQuery({ language }).language).toBeUndefined()
  const address = conversationsBehind(
    { from: "2026-11-02", to: "2026-11-03" },
    { bot: "b1", language: "none", unanswered: "yes" },
  )
  expect(
    filterOf(conversationQuery(Object.fromEntries(new URLSearchParams(address.split("?")[1])))),
  ).toMatchObject({
    botId: "b1",
    language: "none",
    unanswered: true,
    from: "2026-11-02",
  })
})

test("a point of Analytics leads to a list that its days and filters are known to", () => {
  const address = conversationsBehind(
    { from: "2026-11-02", to: "2026-11-02" },
    { bot: "b1", wants: "person" },
  )
  const query = conversationQuery(Object.fromEntries(new URLSearchParams(address.split("?")[1])))
  expect(filterOf(query)).toMatchObject({
    botId: "b1",
    people: "asked",
    from: "2026-11-02",
    to: "2026-11-02",
  })
})

test("a view keeps filters and nothing else, and days that move on", () => {
  const query = conversationQuery({ days: "7", feedback: "bad", page: "3", open: "c1", to: "2026-11-01" })
  expect(filtersOf(query)).toBe("feedback=bad&days=7&to=2026-11-01")
  expect(queryOfFilters(filtersOf(query))).toEqual({ ...query, page: 1, open: undefined })
  expect(filtersOf(conversationQuery({ page: "3", open: "c1", view: "all" }))).toBe("")
  const now = Date.parse("2026-11-29T00:00:01Z")
  expect(filterOf(query, now)).toMatchObject({ from: "2026-11-23", to: undefined, feedback: "bad" })
})

test("where a search goes on is a place in its list, and no filter", () => {
  const before = "01a228cf-8428-7000-9287-3c0c06cfef93"
  const query = conversationQuery({ search: "hours", before })
  expect(filterOf(query)).toMatchObject({ search: "hours", before })
  expect(filtersOf(query)).toBe("search=hours")
  expect(conversationQuery({ before }).before).toBeUndefined()
  expect(conversationQuery({ search: "hours", before: "x" }).before).toBeUndefined()
})

test("no filter offers the value by which a select means none", async () => {
  const { conversations } = await import("#components/words/words.ts")
  const { ratings, unanswered, outcomes, lastDays, statuses, channels, wishes } = conversations
  for (const labels of [ratings, unanswered, outcomes, lastDays, statuses, channels, wishes])
    expect(Object.keys(labels)).not.toContain("any")
})
