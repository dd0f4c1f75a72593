import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { ingestSource, uploadSource } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()
const inputs = join(import.meta.dirname, "extraction/inputs")

/** What a bot that knows nothing but one file answers, without a model key. */
async function ask(file: string, question: string): Promise<string> {
  const ctx = await makeAccount()
  const bot = await createBot(ctx, { name: "Bot", ownDataset: true })
  const bytes = await readFile(join(inputs, file))
  const { id } = await uploadSource(ctx, { botId: bot.id, fileName: file, bytes })
  await ingestSource(ctx, { sourceId: id })
  let answer = ""
  for await (const event of respond(ctx, { sessionId: newId(), botId: bot.id, text: question })) {
    if (event.type === "failed") throw new Error(event.message)
    if (event.type === "message") answer = event.message.text
  }
  return answer
}

test.each([
  ["bom_semicolon_quotednl.csv", "Was kostet der Versand im Ausland?", /9,90 €/, /Garantie|Zwei Jahre/],
  ["q1.csv", "Is breakfast included?", /No; 12,50 EUR/, /24 hours/],
  ["pairs.csv", "How much is gift wrapping?", /3 EUR/, /8 EUR|12 EUR|15 EUR/],
  ["row-answers.csv", "Which team has 7 cups?", /East/, /North|South/],
  ["row-answers.csv", "How many cups has South won?", /13/, /North|East/],
  ["yesno.csv", "Is the audit log in the Pro plan?", /Pro: yes/, /SSO|API/],
  ["merged.xlsx", "What is the staff rate in Genoa?", /380/, /350|250|600|Porto/],
  ["stock.xlsx", "How much is engraving?", /8 EUR/, /3 EUR/],
  ["aspnet.html", "When is breakfast served?", /7 to 10/, /forty/],
  ["accordion.html", "Is parking free?", /Yes, for guests of the hotel/, /guide dogs|roof/],
  ["accordion.html", "Are pets allowed?", /No, except guide dogs/, /parking|roof/],
  ["brs.html", "What does a double room cost in winter?", /Double: 100 CHF \(winter\)/, /Check-in/],
  ["front.md", "How long does delivery take?", /2–3 days/, /\*\*|\[\^1\]|&ndash;|title:/],
  ["lazy.html", "When does the bar open?", /17:00/, /120|80/],
  ["shortmain.html", "When do you close on Saturdays?", /14:00/, /Department/],
  ["sepline.csv", "How much is the teapot?", /45,00/, /7,50|sep=/],
  ["huge-row-number.xlsx", "What does ink cost?", /5 EUR/, /2 EUR/],
  [
    "code-fence.md",
    "How do I use the greeting?",
    /respond "Hello! How are you\?" 200\nheader X-Test on/,
    /# Greeting/,
  ],
])("%s: %s", async (file, question, right, wrong) => {
  const answer = await ask(file, question)
  expect(answer).toMatch(right)
  expect(answer).not.toMatch(wrong)
})
