import { expect, test } from "vitest"
import type { ChatMessage } from "#components/chat/message.ts"
import { filterOf } from "#components/conversations/conversation-address.ts"
import { withMessage } from "#components/conversations/live.ts"

const message = (id: string, text = id): ChatMessage => ({
  id,
  from: "bot",
  text,
  at: "2026-11-29T12:00:00Z",
})
const idsOf = (messages: ChatMessage[]) => messages.map(({ id }) => id).join("")

test("a message stands in its order, whenever it comes, and in place of its earlier state", () => {
  const shown = [message("b"), message("d")]
  expect(idsOf(withMessage(shown, message("c")))).toBe("bcd")
  expect(idsOf(withMessage(shown, message("a")))).toBe("abd")
  expect(idsOf(withMessage(shown, message("e")))).toBe("bde")
  expect(withMessage(shown, message("d", "whole"))).toEqual([message("b"), message("d", "whole")])
  expect(shown).toHaveLength(2)
})

test("the filter for people means nothing where it says nothing that is known", () => {
  const meant = ["person", "waiting", "mine", "attended", "everybody", undefined].map(
    (wants) => filterOf({ wants }).people,
  )
  expect(meant).toEqual(["asked", "waiting", "own", "attended", undefined, undefined])
})
