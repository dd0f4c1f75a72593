import { expect, test } from "vitest"
import { faultOf } from "#components/playground/chat-fault.ts"

const refused = (body: object) => faultOf(new Error(JSON.stringify(body)), "b1")

test("a limit names what is used up and offers no retry", () => {
  const fault = refused({
    code: "limit_reached",
    noun: "messages",
    message: "The limit of messages is reached",
  })
  expect(fault.retry).toBe(false)
  expect(fault.text).toContain("messages")
})

test("a bot that is off leads to its settings, a missing right does not", () => {
  expect(refused({ code: "not_authorized", noun: "bot" }).link?.href).toBe("/bots/b1/settings")
  expect(refused({ code: "not_authorized" }).link).toBeUndefined()
})

test("an ended session leads to the sign-in page and back", () => {
  expect(refused({ code: "not_authenticated" }).link?.href).toBe("/sign-in?callbackUrl=/bots/b1")
})

test.each([
  ["a connection that broke", new TypeError("Failed to fetch")],
  ["a model that failed", new Error("The model is not reachable")],
  ["an answer that is no object", new Error("null")],
  ["our own fault", new Error('{"code":"internal"}')],
])("%s can be tried again", (_, error) => {
  expect(faultOf(error, "b1").retry).toBe(true)
})
