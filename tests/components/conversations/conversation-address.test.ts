import { expect, test } from "vitest"
import { chipsOf } from "#components/conversations/chips-of.ts"
import { conversationAddress, conversationQuery } from "#components/conversations/conversation-address.ts"

test("an address says what is shown, and nothing that goes without saying", () => {
  expect(conversationAddress({})).toBe("/conversations")
  expect(conversationAddress({ page: 1, bot: "", status: undefined })).toBe("/conversations")
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
  expect(chipsOf(query, [{ id: "b1", name: "Workshop bot" }])).toEqual([
    { name: "Bot", value: "Workshop bot", without: "/conversations?status=ended" },
    { name: "Status", value: "Ended", without: "/conversations?bot=b1" },
  ])
  expect(chipsOf({}, [])).toEqual([])
})
