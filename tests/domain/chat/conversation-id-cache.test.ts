import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { cachedIds, cacheIds } from "#lib/domain/chat/conversation-id-cache.ts"

const session = (name: string) => ({ by: "session" as const, values: [name] })
const ids = () => ({ conversationId: newId(), datasetId: newId() })

test("ids are those of one account and one way to name a conversation, the last that were found", () => {
  const [mine, theirs] = [newId(), newId()]
  const [first, second] = [ids(), ids()]
  cacheIds(mine, session("a"), first)
  expect(cachedIds(mine, session("a"))).toEqual(first)
  expect(cachedIds(theirs, session("a"))).toBeUndefined()
  expect(cachedIds(mine, { by: "id", values: ["a"] })).toBeUndefined()
  cacheIds(mine, session("a"), second)
  expect(cachedIds(mine, session("a"))).toEqual(second)
})

test("what was not met for longest is forgotten first", () => {
  const account = newId()
  cacheIds(account, session("kept"), ids())
  cacheIds(account, session("forgotten"), ids())
  for (let i = 0; i < 9_999; i++) {
    if (i === 5_000) cacheIds(account, session("kept"), ids())
    cacheIds(account, session(`other ${i}`), ids())
  }
  expect(cachedIds(account, session("forgotten"))).toBeUndefined()
  expect(cachedIds(account, session("kept"))).toBeDefined()
  expect(cachedIds(account, session("other 9998"))).toBeDefined()
})
