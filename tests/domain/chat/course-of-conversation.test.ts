import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { createSource } from "#lib/domain/knowledge/sources/sources.ts"
import { listUnanswered, teachAnswer } from "#lib/domain/knowledge/teaching/teaching.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

const ROASTERY = {
  Roasting: "# Roasting\n\nWe roast on Tuesdays and Thursdays. Every bag carries its roasting date.",
  Delivery:
    "# Delivery\n\nDelivery costs €4.90 and takes two working days. Orders of €45 or more are delivered free of charge.",
  Payment: "# Payment\n\nWe accept credit cards, bank transfer and PayPal as payment methods.",
  Decaf: "# Decaffeinated coffee\n\nOur decaf comes from Colombia.",
}

async function roastery({ contact = "" } = {}) {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Roastery", ownDataset: true })
  for (const [name, content] of Object.entries(ROASTERY))
    await createSource(ctx, { botId, type: "text", name, content })
  if (contact) await createSource(ctx, { botId, type: "text", name: "Contact", content: contact })
  /** Says the messages of one session, and returns the answers' texts. */
  const talk = async (...messages: string[]) => {
    const sessionId = newId()
    const answers: string[] = []
    for (const text of messages)
      for await (const event of respond(ctx, { sessionId, botId, text })) {
        if (event.type === "failed") throw new Error(event.message)
        if (event.type === "message") answers.push(event.message.text)
      }
    return answers
  }
  return { ctx, botId, talk }
}

test("no earlier subject outvotes a question's own, and a question without one takes it up", async () => {
  const { talk } = await roastery()
  const answers = await talk(
    "When do you roast?",
    "How much is delivery?",
    "Is it ever free?",
    "What payment methods do you take?",
    "Do you have decaf?",
    "hi again, how much is delivery and when do you roast?",
  )
  const parts = ["Tuesdays and Thursdays", "€4.90", "free of charge", "PayPal", "Colombia", "€4.90"]
  for (const [place, part] of parts.entries()) expect(answers[place]).toContain(part)
  expect(answers.at(-1)).toMatch(/€4\.90.*\n\n.*Tuesdays and Thursdays/s)
})

test("what the bot can be asked names what it knows", async () => {
  const { talk } = await roastery()
  const [help, nothing] = await talk("What can you help me with?", "xyzzy?")
  for (const topic of Object.keys(ROASTERY)) expect(help).toContain(topic)
  expect(nothing).toContain("Roasting")
})

test("a wish for a person is open only where no contact is known", async () => {
  const without = await roastery()
  await without.talk("I want to talk to a human")
  const { questions } = await listUnanswered(without.ctx, { botId: without.botId })
  expect(questions.map(({ reason }) => reason)).toEqual(["wants_person"])

  const { ctx, botId, talk } = await roastery({ contact: "# Contact\n\nCall 030 5550 198 on weekdays." })
  expect(await talk("can someone call me?")).toEqual([expect.stringContaining("030 5550 198")])
  expect((await listUnanswered(ctx, { botId })).questions).toEqual([])
})

test("a taught answer is found behind a greeting", async () => {
  const { ctx, botId, talk } = await roastery()
  await teachAnswer(ctx, { botId, question: "Do you sell cups?", answer: "Only in December." })
  expect(await talk("ok thanks, do you sell cups?")).toEqual(["Only in December. [1]"])
})
