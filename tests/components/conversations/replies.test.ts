import { expect, test } from "vitest"
import { fillReply } from "#components/conversations/fill-reply.ts"
import { matchingReplies } from "#components/conversations/use-saved-replies.ts"
import { withoutMarks } from "#components/conversations/without-marks.ts"

test("placeholders say whom it goes to and who writes, or what stands behind the bar", () => {
  const text = "Hi {{first_name|there}}, {{ name }}. I am {{my_first_name}} ({{my_name}})."
  const me = "Ben Birch"
  expect(fillReply(text, { visitor: " Ada  Lovelace", me })).toBe(
    "Hi Ada, Ada  Lovelace. I am Ben (Ben Birch).",
  )
  expect(fillReply(text, { visitor: null, me })).toBe("Hi there, . I am Ben (Ben Birch).")
  // A name is a text, whatever stands in it.
  expect(fillReply("{{first_name}}", { visitor: "{{my_name}} $& x", me })).toBe("{{my_name}}")
})

test("what is typed finds shortcuts first, then words of a reply", () => {
  const reply = (shortcut: string, text: string) => ({ id: shortcut, shortcut, text })
  const replies = [reply("address", "Our shop: 1 Hours Lane"), reply("hours", "9 to 5"), reply("hi", "Hello")]
  const found = (typed: string) => matchingReplies(replies, typed).map(({ shortcut }) => shortcut)
  expect(found("")).toEqual(["address", "hours", "hi"])
  expect(found("H")).toEqual(["hours", "hi", "address"])
  expect(found("hou")).toEqual(["hours", "address"])
  expect(found("nothing")).toEqual([])
})

test("a suggestion goes without the numbers of its sources", () => {
  expect(withoutMarks("Delivery costs five euros. [1]\n\nReturns are free [2][13].")).toBe(
    "Delivery costs five euros.\n\nReturns are free.",
  )
})
