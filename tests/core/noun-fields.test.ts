import { expect, test } from "vitest"
import { z } from "zod"
import { actionFields, actionView } from "#lib/api/action/fields.ts"
import {
  fromDialect,
  inputShape,
  type NounFields,
  settingsSchema,
  toDialect,
  viewShape,
} from "#lib/core/noun-fields.ts"

const FIELDS = {
  name: { value: z.string().max(5), tenant: "title", action: "name", about: "Its name", example: "Ada" },
  greetingColor: { value: z.string().max(4).nullable(), tenant: "greeting_color", action: "greetingColor" },
  isOpen: { value: z.boolean(), tenant: "is_open" },
  meta: { value: z.record(z.string(), z.unknown()), action: "meta" },
} as const satisfies NounFields

const row = { name: "Ada", greetingColor: null, isOpen: true, meta: { a: 1 }, secret: "not declared" }

test("what can be set is optional, bounded, and nothing else", () => {
  const settings = settingsSchema(FIELDS)
  expect(settings.parse({})).toEqual({})
  expect(settings.parse({ greetingColor: null, isOpen: false })).toEqual({
    greetingColor: null,
    isOpen: false,
  })
  expect(settings.safeParse({ name: "too long" }).success).toBe(false)
  expect(settings.safeParse({ isOpen: null }).success).toBe(false)
  expect(settings.safeParse({ other: 1 }).success).toBe(false)
})

test("a dialect shows the fields that it names under its names, and no column beside them", () => {
  expect(toDialect(FIELDS, "tenant", row)).toEqual({ title: "Ada", greeting_color: null, is_open: true })
  expect(toDialect(FIELDS, "action", row)).toEqual({ name: "Ada", greetingColor: null, meta: { a: 1 } })
})

test("a body comes back under the domain's names, without what it leaves out", () => {
  expect(fromDialect(FIELDS, "tenant", { title: "Bo", greeting_color: null, name: "ignored" })).toEqual({
    name: "Bo",
    greetingColor: null,
  })
  expect(fromDialect(FIELDS, "tenant", {})).toEqual({})
})

test("a view shows what is stored, also beyond today's bounds; an input keeps them", () => {
  const view = z.object(viewShape(FIELDS, "tenant"))
  const long = { title: "longer than five", greeting_color: "longer", is_open: false }
  expect(view.parse(long)).toEqual(long)
  expect(z.object(inputShape(FIELDS, "tenant")).safeParse(long).success).toBe(false)
})

test("the reference says what is declared", () => {
  expect(inputShape(FIELDS, "tenant").title.meta()).toEqual({ description: "Its name", examples: ["Ada"] })
  expect(viewShape(FIELDS, "action").name.meta()).toMatchObject({ description: "Its name" })
})

test("the action API takes and shows moments in milliseconds, and lists without their bounds", () => {
  const fields = {
    seenAt: { value: z.date().nullable(), action: "seenAt" },
    tags: { value: z.array(z.string()).max(1), action: "tags" },
    email: {
      value: z
        .string()
        .toLowerCase()
        .transform((text) => text.trim())
        .nullable(),
      action: "email",
    },
  } as const satisfies NounFields
  expect(actionFields(fields).parse({ seenAt: 5, tags: ["a", "b"], email: "" })).toEqual({
    seenAt: new Date(5),
    tags: ["a", "b"],
    email: null,
  })
  expect(actionFields(fields).safeParse({ seenAt: -1 }).success).toBe(false)
  expect(actionFields(fields).parse({ seenAt: null })).toEqual({ seenAt: null })
  expect(actionView(fields).parse({ seenAt: 5, tags: ["a", "b"] })).toEqual({ seenAt: 5, tags: ["a", "b"] })
})

test("the action API clears by an empty text, leaves bounds to the domain and merges meta", () => {
  const fields = actionFields(FIELDS)
  expect(fields.parse({ greetingColor: "", name: "longer than five", $update: { b: 2 } })).toEqual({
    greetingColor: null,
    name: "longer than five",
    $update: { b: 2 },
  })
  expect(fields.safeParse({ isOpen: true }).success).toBe(false)
  expect(actionView(FIELDS).parse({ name: "Ada", meta: {} })).toEqual({ name: "Ada", meta: {} })
})
