import { expect, test } from "vitest"
import { changesOf, settingAt, withSetting } from "#components/channels/setting-path.ts"

const stored = { title: null, lead: { when: "never", fields: [{ name: "email" }] }, suggestions: ["One?"] }

test("a setting is read and replaced by its path, and what was given stays as it is", () => {
  expect(settingAt(stored, "title")).toBeNull()
  expect(settingAt(stored, "lead.when")).toBe("never")
  const changed = withSetting(withSetting(stored, "lead.when", "before"), "title", "Ask")
  expect(changed).toEqual({ ...stored, title: "Ask", lead: { ...stored.lead, when: "before" } })
  expect(stored.lead.when).toBe("never")
})

test("only what differs is a change: whole lists, and of groups the members", () => {
  expect(changesOf(stored, structuredClone(stored))).toEqual({})
  const draft = withSetting(withSetting(stored, "lead.when", "before"), "suggestions", ["One?", "Two?"])
  expect(changesOf(stored, draft)).toEqual({ lead: { when: "before" }, suggestions: ["One?", "Two?"] })
  expect(changesOf(stored, withSetting(stored, "title", "Ask"))).toEqual({ title: "Ask" })
})
