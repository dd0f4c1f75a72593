import { expect, test } from "vitest"
import {
  createSavedReply,
  deleteSavedReply,
  listSavedReplies,
  updateSavedReply,
} from "#lib/domain/inbox/inbox.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

const shownTo = async (ctx: Parameters<typeof listSavedReplies>[0]) =>
  (await listSavedReplies(ctx, {})).map(({ shortcut, text }) => [shortcut, text])

test("a reply is kept under a word of its own, by the account alone", async () => {
  const [ctx, other] = [await makeAccount(), await makeAccount()]
  const { id } = await createSavedReply(ctx, { shortcut: " /Hello ", text: "Hi {{first_name|there}}." })
  await createSavedReply(ctx, { shortcut: "bye", text: "Goodbye." })
  await createSavedReply(other, { shortcut: "hello", text: "Theirs." })
  expect(await shownTo(ctx)).toEqual([
    ["bye", "Goodbye."],
    ["hello", "Hi {{first_name|there}}."],
  ])
  await expect(createSavedReply(ctx, { shortcut: "HELLO", text: "Again." })).rejects.toMatchObject({
    code: "conflict",
  })
  await expect(updateSavedReply(ctx, { id, shortcut: "bye", text: "x" })).rejects.toMatchObject({
    code: "conflict",
  })
  await updateSavedReply(ctx, { id, shortcut: "hello", text: "Hello, I am {{ my_name }}." })
  for (const act of [
    () => updateSavedReply(other, { id, shortcut: "mine", text: "x" }),
    () => deleteSavedReply(other, { id }),
    () => deleteSavedReply(ctx, { id: "none" }),
  ])
    await expect(act()).rejects.toMatchObject({ code: "not_found" })
  expect(await shownTo(other)).toEqual([["hello", "Theirs."]])
  await deleteSavedReply(ctx, { id })
  expect(await shownTo(ctx)).toEqual([["bye", "Goodbye."]])
})

test("what is no reply is refused where it is at fault", async () => {
  const ctx = await makeAccount()
  for (const [given, field] of [
    [{ shortcut: "two words", text: "x" }, "shortcut"],
    [{ shortcut: "/", text: "x" }, "shortcut"],
    [{ shortcut: "a".repeat(41), text: "x" }, "shortcut"],
    [{ shortcut: "a", text: "  " }, "text"],
    [{ shortcut: "a", text: "a".repeat(4001) }, "text"],
    [{ shortcut: "a", text: "Dear {{firstname}}" }, "text"],
    [{ shortcut: "a", text: "Dear {{frist_name|you}}" }, "text"],
  ] as const)
    await expect(createSavedReply(ctx, given)).rejects.toMatchObject({ details: { path: [field] } })
  const reader = {
    ...ctx,
    principal: { ...ctx.principal, permissions: new Set(["conversations.read"] as const) },
  }
  await expect(createSavedReply(reader, { shortcut: "a", text: "x" })).rejects.toMatchObject({
    code: "not_authorized",
  })
  expect(await shownTo(reader)).toEqual([])
})
