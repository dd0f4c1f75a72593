import { describe, expect, test } from "vitest"
import { enter, newRun, resume } from "#lib/domain/flows/interpret.ts"
import type { FlowState } from "#lib/domain/flows/run-schema.ts"
import { FlowDocument } from "#lib/domain/flows/schema.ts"

const nothing = { system: {}, contact: {}, conversation: {} }

/** A flow of these blocks, which begins with the first. */
const flowOf = (...blocks: object[]) =>
  FlowDocument.parse({ format: 1, start: (blocks[0] as { id: string }).id, blocks })

/** What a flow says to one message, and where it is then. */
function turn(flow: FlowDocument, state: FlowState | null, text: string | null, variables = nothing) {
  const run = newRun(state, { variables, language: "en", text })
  const stop = enter(flow, run, text === null ? { by: "due" } : { by: state ? "message" : "start" })
  return { run, stop, said: run.said.map((piece) => piece.text), state: run.state }
}

describe("a flow", () => {
  test("says its messages in a row and waits at the first question", () => {
    const flow = flowOf(
      { id: "hello", type: "message", text: "Hello {{contact.name}}!", next: "mail" },
      {
        id: "mail",
        type: "input",
        kind: "email",
        text: "Your e-mail?",
        variable: "contact.email",
        next: "bye",
      },
      { id: "bye", type: "end", text: "Thanks, {{contact.email}}." },
    )
    const begun = turn(flow, null, "Hi", { ...nothing, contact: { name: "Ann" } })
    expect(begun.said).toEqual(["Hello Ann!", "Your e-mail?"])
    expect(begun.state).toMatchObject({ at: "mail", ended: null })
    const wrong = turn(flow, begun.state, "no idea")
    expect(wrong.said[0]).toContain("e-mail address")
    expect(wrong.state).toMatchObject({ at: "mail", tries: 1 })
    const right = turn(flow, wrong.state, "it is ann@example.com")
    expect(right.said).toEqual(["Thanks, ann@example.com."])
    expect(right.state).toMatchObject({ at: null, ended: "end" })
    expect(right.run.set).toEqual(["contact.email"])
  })

  test("gives up on an answer that cannot be read where it has a way out, and asks on where it has none", () => {
    const ask = (otherwise: string | null) =>
      flowOf(
        {
          id: "n",
          type: "input",
          kind: "number",
          text: "How many?",
          variable: "conversation.n",
          retries: 1,
          next: "end",
          otherwise,
        },
        { id: "other", type: "end", text: "Never mind." },
        { id: "end", type: "end", text: "{{conversation.n}} then." },
      )
    const withExit = ask("other")
    const first = turn(withExit, null, "Hi")
    const second = turn(withExit, first.state, "some")
    expect(second.state.at).toBe("n")
    expect(turn(withExit, second.state, "a few").said).toEqual(["Never mind."])
    let { state } = turn(ask(null), null, "Hi")
    for (const text of ["some", "a few", "many"]) {
      state = turn(ask(null), state, text).state
      expect(state.at).toBe("n")
    }
    expect(turn(ask(null), state, "12 pieces").said).toEqual(["12 then."])
  })

  test("takes a choice by its label or its number, and passes what is something else on", () => {
    const flow = flowOf(
      {
        id: "menu",
        type: "choice",
        text: "What about?",
        variable: "conversation.topic",
        options: [
          { id: "a", label: "Orders", next: "orders" },
          { id: "b", label: "Something else", next: "free" },
        ],
        otherwise: "free",
      },
      { id: "orders", type: "end", text: "Your topic: {{conversation.topic}}" },
      { id: "free", type: "answer", text: "Ask away." },
    )
    const { state, run } = turn(flow, null, "Hi")
    expect(run.said[0]?.choices?.map(({ label }) => label)).toEqual(["Orders", "Something else"])
    expect(turn(flow, state, "ORDERS ").said).toEqual(["Your topic: Orders"])
    expect(turn(flow, state, "1.").said).toEqual(["Your topic: Orders"])
    expect(turn(flow, state, "2").said).toEqual(["Ask away."])
    expect(turn(flow, state, "When do you open?").stop).toEqual({
      type: "effect",
      effect: { type: "answer", blockId: "free", question: "When do you open?" },
    })
  })

  test("asks for a question where it has nothing else to say", () => {
    const flow = flowOf(
      { id: "menu", type: "choice", text: "?", options: [{ id: "a", label: "Ask", next: "ask" }] },
      { id: "ask", type: "answer" },
    )
    const { state } = turn(flow, null, "Hi")
    expect(turn(flow, state, "Ask").said).toEqual(["What would you like to know?"])
  })

  test("leaves a question by the exit that its answer came to, and hears the next where there is none", () => {
    const flow = flowOf(
      { id: "ask", type: "answer", text: "Ask away.", notFound: "sorry" },
      { id: "sorry", type: "handover", text: "A person will help." },
    )
    const { run, stop } = turn(flow, null, "Do you deliver?")
    if (stop.type !== "effect") throw new Error("a question is answered")
    expect(resume(flow, run, stop.effect, { type: "answer", exit: "answered" })).toEqual({ type: "rests" })
    expect(run.state).toMatchObject({ at: "ask", ended: null })
    const again = turn(flow, run.state, "And to Mars?")
    if (again.stop.type !== "effect") throw new Error("a question is answered")
    resume(flow, again.run, again.stop.effect, { type: "answer", exit: "notFound" })
    expect(again.run.said).toEqual([{ text: "A person will help." }])
    expect(again.state).toMatchObject({ at: null, ended: "handover" })
  })

  test("asks elsewhere with its variables as parts of addresses and bodies, and remembers what it is told", () => {
    const flow = flowOf(
      {
        id: "http",
        type: "http",
        method: "POST",
        url: "https://shop.example/orders/{{conversation.order}}?a=1",
        headers: [{ name: "x-order", value: "{{conversation.order}}" }],
        body: '{"order":"{{conversation.order}}"}',
        save: [
          { path: "items.0.status", variable: "conversation.status" },
          { path: "__proto__.polluted", variable: "conversation.nothing" },
        ],
        next: "end",
        failed: "bad",
      },
      { id: "end", type: "end", text: "It is {{conversation.status}}." },
      { id: "bad", type: "end", text: "The shop does not answer." },
    )
    const variables = { ...nothing, conversation: { order: 'A/1"?&x=' } }
    const { run, stop } = turn(flow, null, "Hi", variables)
    if (stop.type !== "effect" || stop.effect.type !== "http") throw new Error("a request is to be sent")
    expect(stop.effect).toMatchObject({
      url: "https://shop.example/orders/A%2F1%22%3F%26x%3D?a=1",
      headers: [{ name: "x-order", value: 'A/1"?&x=' }],
    })
    expect(JSON.parse(stop.effect.body)).toEqual({ order: 'A/1"?&x=' })
    resume(flow, run, stop.effect, { type: "http", answer: { body: { items: [{ status: "on its way" }] } } })
    expect(run.said).toEqual([{ text: "It is on its way." }])
    expect(run.variables.conversation.nothing).toBeNull()
    const failed = turn(flow, null, "Hi", variables)
    resume(flow, failed.run, stop.effect, { type: "http", answer: null })
    expect(failed.run.said).toEqual([{ text: "The shop does not answer." }])
  })

  test("branches by what is known", () => {
    const flow = flowOf(
      {
        id: "if",
        type: "condition",
        rules: [
          {
            id: "big",
            when: [{ variable: "conversation.total", is: "greater_than", value: 100 }],
            next: "big",
          },
          {
            id: "spanish",
            match: "any",
            when: [
              { variable: "system.browserLanguage", is: "starts_with", value: "es" },
              { variable: "conversation.language", is: "equals", value: "Spanish" },
            ],
            next: "hola",
          },
        ],
        otherwise: "small",
      },
      { id: "big", type: "end", text: "big" },
      { id: "hola", type: "end", text: "hola" },
      { id: "small", type: "end", text: "small" },
    )
    const said = (conversation: object, system = {}) =>
      turn(flow, null, "Hi", { ...nothing, system, conversation: { ...conversation } }).said
    expect(said({ total: "120,5" })).toEqual(["big"])
    expect(said({ total: "much" })).toEqual(["small"])
    expect(said({}, { browserLanguage: "es-ES" })).toEqual(["hola"])
    expect(said({ language: "spanish" })).toEqual(["hola"])
  })

  test("goes on by itself where nobody replies, and after a delay", () => {
    const flow = flowOf(
      {
        id: "ask",
        type: "input",
        text: "Name?",
        variable: "contact.name",
        next: "wait",
        noReply: { after: 60, next: "gone" },
      },
      { id: "wait", type: "delay", seconds: 5, next: "late" },
      { id: "late", type: "end", text: "Still here, {{contact.name}}." },
      { id: "gone", type: "end", text: "Bye." },
    )
    const { state } = turn(flow, null, "Hi")
    expect(state.due).toEqual({ seconds: 60, next: "gone" })
    expect(turn(flow, state, null).said).toEqual(["Bye."])
    const named = turn(flow, state, "Ann")
    expect(named.state).toMatchObject({ at: "wait", due: { seconds: 5, next: "late" } })
    expect(named.state.wait).toBeGreaterThan(state.wait)
    expect(turn(flow, named.state, null, { ...nothing, contact: { name: "Ann" } }).said).toEqual([
      "Still here, Ann.",
    ])
  })

  test("ends where it would never rest", () => {
    const blocks = Array.from({ length: 60 }, (_, n) => ({
      id: `b${n}`,
      type: "message",
      text: `${n}`,
      next: `b${(n + 1) % 60}`,
    }))
    const { state, said } = turn(flowOf(...blocks), null, "Hi")
    expect(state.ended).toBe("steps")
    expect(said).toHaveLength(50)
  })
})
