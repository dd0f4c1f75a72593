import { expect, test } from "vitest"
import { phrasesIn, refusalOf } from "#lib/domain/quotes/phrases/phrases.ts"
import { quotesModel } from "#lib/domain/quotes/quotes.ts"
import { writePassages } from "#lib/domain/retrieval/grounding.ts"

const PASSAGES = [
  {
    heading: "Opening hours",
    text: "Our shop is open Monday to Friday from 9:00 to 18:00. On Saturdays we open from 10:00 to 14:00. We are closed on Sundays and public holidays.",
  },
  {
    heading: "Shipping",
    text: "Shipping within Germany costs 4.90 €. Orders over 50 € ship free. Delivery takes two to three working days.\nExpress delivery costs 12 € and arrives on the next working day.",
  },
  {
    heading: "Returns",
    text: "You can return any item within 30 days. To return an item:\n- Print the label from your account.\n- Put the item in its box.\n- Drop it at any post office.\nWe refund the money within five days of receiving it.",
  },
  {
    text: "Q: Do you offer gift wrapping?\nA: Yes, for 3 € per parcel.\nQ: Is there parking?\nA: Behind the house.",
  },
]

function promptOf(
  question: string,
  { passages = PASSAGES, language = "English", earlier = [] as string[] } = {},
) {
  const user = (text: string) => ({ role: "user" as const, content: [{ type: "text" as const, text }] })
  return [
    {
      role: "system" as const,
      content: `Answer in ${language} unless the person writes in another language.\n\n${writePassages(passages)}`,
    },
    ...earlier.map(user),
    user(question),
  ]
}
async function ask(question: string, options?: Parameters<typeof promptOf>[1]) {
  const { content } = await quotesModel().doGenerate({ prompt: promptOf(question, options) })
  const [part] = content
  return part?.type === "text" ? part.text : ""
}

test.each([
  ["When are you open?", "Our shop is open Monday to Friday from 9:00 to 18:00.", 1],
  ["what time do you open on saturdays", "On Saturdays we open from 10:00 to 14:00.", 1],
  ["Are you open on Sunday?", "We are closed on Sundays", 1],
  ["How much is shipping?", "Shipping within Germany costs 4.90 €.", 2],
  ["How long does delivery take?", "Delivery takes two to three working days.", 2],
  ["Can I get a refund?", "We refund the money within five days of receiving it.", 3],
  ["Do you offer gift wrapping?", "Yes, for 3 € per parcel.", 4],
  ["Is there parking?", "Behind the house.", 4],
])("%s is answered by the sentence that answers it", async (question, sentence, index) => {
  const answer = await ask(question)
  expect(answer).toContain(sentence)
  expect(answer).toContain(`[${index}]`)
})

test("a list is quoted whole after the sentence that opens it", async () => {
  const answer = await ask("How do I return an item?")
  expect(answer).toContain("Print the label")
  expect(answer).toContain("Drop it at any post office.")
})

test.each([
  "Who is the CEO?",
  "What is the capital of France?",
  "Do you sell bicycles?",
  "Do you ship to Canada?",
])("%s is not in the passages, and the answer says so", async (question) =>
  expect(refusalOf(await ask(question))).toBe(0),
)

test("without passages there is no answer, in the bot's language or the question's", async () => {
  const empty = { passages: [] }
  expect(await ask("Xyz 17?", { ...empty, language: "German" })).toBe(phrasesIn("de").unknown[0])
  expect(await ask("¿Cuáles son los horarios de la tienda?", empty)).toBe(phrasesIn("es").unknown[0])
})

test.each([
  ["hi", "English", phrasesIn("en").greeting],
  ["Thank you so much!", "English", phrasesIn("en").thanks],
  ["Who are you?", "English", phrasesIn("en").identity(undefined)],
  ["Guten Tag", "German", phrasesIn("de").greeting],
  ["¡Muchas gracias!", "Spanish", phrasesIn("es").thanks],
  ["Qui êtes-vous ?", "French", phrasesIn("fr").identity(undefined)],
  ["Come stai?", "Italian", phrasesIn("it").feeling],
  ["Até logo", "Portuguese", phrasesIn("pt").goodbye],
])("%s gets a fitting phrase", async (said, language, phrase) =>
  expect(await ask(said, { language })).toBe(phrase),
)

test("every quoted word stands in the passages", async () => {
  for (const question of [
    "How much is express delivery and when does it arrive?",
    "Which orders ship free?",
  ]) {
    const answer = await ask(question)
    for (const stretch of answer.split(/ \[\d+\]\s*/).filter(Boolean)) {
      expect(PASSAGES.some(({ text }) => text.includes(stretch))).toBe(true)
    }
  }
})

test("a stream gives the same text in words, and both count tokens", async () => {
  const prompt = promptOf("How much is shipping?")
  const whole = await quotesModel().doGenerate({ prompt })
  const { stream } = await quotesModel().doStream({ prompt })
  let text = ""
  let deltas = 0
  let usage: unknown
  for await (const part of stream) {
    if (part.type === "text-delta") {
      text += part.delta
      deltas++
    } else if (part.type === "finish") usage = part.usage
  }
  expect(whole.content).toEqual([{ type: "text", text }])
  expect(deltas).toBeGreaterThan(3)
  expect(usage).toEqual(whole.usage)
  expect(whole.usage.outputTokens.total).toBeGreaterThan(5)
})
