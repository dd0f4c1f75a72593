import { beforeAll, expect, test } from "vitest"
import { useDatabase } from "#tests/setup/database.ts"
import { asTenant, makeCaller, type Send } from "#tests/support/api.ts"

// Without any model, what the bot says in words of its own is in its language. Written out by hand.
await useDatabase()

type Said = [question: string, answer: RegExp]
const SPOKEN: Record<string, { greeting: Said; thanks: Said; goodbye: Said; unknown: Said }> = {
  en: {
    greeting: ["Hello", /^Hello\b/],
    thanks: ["Thank you", /^You're welcome\b/],
    goodbye: ["Goodbye", /^Goodbye\b/],
    unknown: ["Zyxwv 17?", /could not find an answer/],
  },
  es: {
    greeting: ["Hola", /^¡Hola!/],
    thanks: ["Muchas gracias", /^De nada\b/],
    goodbye: ["Hasta luego", /^Hasta luego\b/],
    unknown: ["Zyxwv 17?", /^No he encontrado una respuesta/],
  },
  fr: {
    greeting: ["Bonjour", /^Bonjour\b/],
    thanks: ["Merci beaucoup", /^Avec plaisir\b/],
    goodbye: ["Au revoir", /^Au revoir\b/],
    unknown: ["Zyxwv 17?", /réponse/],
  },
  de: {
    greeting: ["Guten Tag", /^(Guten Tag|Hallo)\b/],
    thanks: ["Vielen Dank", /^Gern/],
    goodbye: ["Auf Wiedersehen", /^Auf Wiedersehen\b/],
    unknown: ["Zyxwv 17?", /keine Antwort/],
  },
  it: {
    greeting: ["Buongiorno", /^(Buongiorno|Salve|Ciao)\b/],
    thanks: ["Grazie mille", /^Prego\b/],
    goodbye: ["Arrivederci", /^Arrivederci\b/],
    unknown: ["Zyxwv 17?", /risposta/],
  },
  pt: {
    greeting: ["Bom dia", /^Olá!/],
    thanks: ["Muito obrigado", /^De nada\b/],
    goodbye: ["Até logo", /^Até logo\b/],
    unknown: ["Zyxwv 17?", /resposta/],
  },
}

let send: Send
const bots: Record<string, string> = {}
beforeAll(async () => {
  send = asTenant(await makeCaller({ bots: null }))
  for (const language of Object.keys(SPOKEN)) {
    const body = { name: language, channel_type: "webchat", language }
    bots[language] = (await send("POST /bots", { body })).json.data?.id ?? ""
  }
})

const ask = async (language: string, session: string, message: string) => {
  const body = { bot_id: bots[language], message }
  const { json } = await send(`POST /conversations/${language}-${session}/messages`, { body })
  return String(json.data?.bot_response?.message)
}

const CASES = Object.entries(SPOKEN).flatMap(([language, kinds]) =>
  Object.entries(kinds).map(([kind, [question, answer]]) => ({ language, kind, question, answer })),
)
test.each(CASES)("$language: $question", async ({ language, kind, question, answer }) => {
  expect(await ask(language, kind, question)).toMatch(answer)
})

test("a bot that finds nothing says so in its own language, six different ways", async () => {
  const answers = await Promise.all(Object.keys(SPOKEN).map((language) => ask(language, "each", "Zyxwv 18?")))
  expect(new Set(answers).size).toBe(6)
})
