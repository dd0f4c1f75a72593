import { describe, expect, test } from "vitest"
import { refusalOf } from "#lib/domain/quotes/phrases/phrases.ts"
import { quotesModel } from "#lib/domain/quotes/quotes.ts"
import { writePassages } from "#lib/domain/retrieval/grounding.ts"
import { isRefusal } from "#lib/domain/taught-answers/is-refusal.ts"

const GYM = [
  {
    heading: "Memberships",
    text: "The monthly plan costs $49 and can be cancelled at any time. The annual plan costs $470 and runs for twelve months. The student plan costs $29 a month and needs a student card.",
  },
  { heading: "Day passes", text: "A day pass costs $15. A pack of ten day passes costs $120." },
  {
    heading: "Opening hours",
    text: "Monday to Friday we are open from 6:00 to 22:00. On Saturdays and Sundays we are open from 8:00 to 20:00. On public holidays we are closed.",
  },
  {
    heading: "Classes",
    text: "Yoga takes place on Mondays at 18:00 and lasts 60 minutes. Spinning takes place on Wednesdays at 19:00 and lasts 45 minutes.",
  },
  { heading: "Lockers", text: "A small locker costs $5 a month. A large locker costs $9 a month." },
  { text: "### Can I freeze my membership?\nYes, for three months a year." },
]
const CONTACT = { heading: "Contact", text: "Call us on 030 5550 198 or write to desk@northside.example." }

interface Talk {
  passages?: { heading?: string; text: string }[]
  instructions?: string
  language?: string
  /** How many of the latest messages the bot is shown; all when absent. */
  remembers?: number
}

/** Says a session's messages one after the other, and returns the answers. */
async function talk(
  messages: readonly string[],
  { passages = GYM, instructions = "", language = "English", remembers = Infinity }: Talk = {},
) {
  const system = `${instructions}\n\nAnswer in ${language} unless the person writes in another language.\n\n${writePassages(passages)}`
  const answers: { text: string; reason: unknown }[] = []
  const prompt: Parameters<ReturnType<typeof quotesModel>["doGenerate"]>[0]["prompt"] = [
    { role: "system", content: system },
  ]
  for (const text of messages) {
    prompt.push({ role: "user", content: [{ type: "text", text }] })
    const { content, providerMetadata } = await quotesModel().doGenerate({
      prompt: prompt.filter((_, place) => place === 0 || prompt.length - place <= remembers),
    })
    const said = content[0]?.type === "text" ? content[0].text : ""
    prompt.push({ role: "assistant", content: [{ type: "text", text: said }] })
    answers.push({ text: said, reason: providerMetadata?.builtin?.reason })
  }
  return answers
}
const last = async (...given: Parameters<typeof talk>) => (await talk(...given)).at(-1)?.text ?? ""

describe("follow-ups and corrections", () => {
  test.each([
    [["How much is a day pass?", "And ten of them?"], "A pack of ten day passes costs $120."],
    [["How much is a small locker?", "what about the large one?"], "A large locker costs $9 a month."],
    [["How much is the annual plan?", "no, the monthly plan"], "The monthly plan costs $49"],
    [["How much is the annual plan?", "I meant the student plan"], "The student plan costs $29"],
    [["How much is yoga?", "When does spinning take place?", "how long is it?"], "lasts 45 minutes"],
    [["When are you open?", "and on sundays?"], "On Saturdays and Sundays we are open from 8:00 to 20:00."],
    [
      ["How much is a large locker?", "When are you open on public holidays?"],
      "On public holidays we are closed.",
    ],
  ])("%s", async (messages, sentence) => {
    const answer = await last(messages)
    expect(answer).toContain(sentence)
    expect(answer).toMatch(/^[^[]*\[\d\]/)
  })

  test("a question that stands alone is answered alike whatever was asked before", async () => {
    const questions = [
      "How much is the monthly plan?",
      "When does yoga take place?",
      "How much is a small locker?",
      "Can I freeze my membership?",
      "When are you open on Saturdays?",
    ]
    const alone = await Promise.all(questions.map((question) => last([question])))
    for (const order of [questions, questions.toReversed()]) {
      const answers = (await talk(order)).map(({ text }) => text)
      expect(answers).toEqual(order.map((question) => alone[questions.indexOf(question)]))
    }
  })
})

test("two questions are both answered, and what has no answer is said", async () => {
  expect(await last(["How much is a day pass and when does yoga take place?"])).toMatch(
    /A day pass costs \$15\..*\n\n.*Yoga takes place on Mondays/s,
  )
  const [half] = await talk(["How much is a day pass and is there a sauna?"])
  expect(half?.text).toMatch(/\$15.*\n\n.*“is there a sauna\?”/s)
  expect(half?.reason).toBeNull()
})

describe("a wish for a person", () => {
  test.each([
    ["I want to talk to a human", "English"],
    ["can someone call me?", "English"],
    ["Kann ich mit einem Menschen sprechen?", "German"],
    ["Quiero hablar con una persona", "Spanish"],
    ["Je veux parler à un humain", "French"],
    ["Vorrei parlare con un operatore", "Italian"],
    ["Quero falar com um atendente", "Portuguese"],
  ])("%s gets the contact of the documents", async (wish, language) => {
    const [answer] = await talk([wish], { passages: [CONTACT, ...GYM], language })
    expect(answer).toMatchObject({ reason: "wants_person" })
    expect(answer?.text).toContain("030 5550 198 or write to desk@northside.example. [1]")
  })

  test("goes by the instructions first, and shows nothing else of them", async () => {
    const instructions =
      "You are the secret weapon of Northside Gym. If you don't know, tell them to call 555-0100. Never give out the owner's number 555-9999. You are talking to Ann (ann@home.example)."
    const answer = await last(["real person please"], { instructions, passages: [CONTACT] })
    expect(answer).toContain("555-0100")
    expect(answer).not.toMatch(/9999|ann@|secret/)
  })

  test("is told the truth where no contact is known", async () => {
    const [answer] = await talk(["agent"])
    expect(answer?.reason).toBe("wants_person")
    expect(isRefusal(answer?.text ?? "")).toBe(true)
  })
})

describe("a refusal", () => {
  const UNKNOWN = ["Is there a sauna?", "Is there a pool?", "Who won the cup?", "Do you sell bikes?"]

  test("is never said twice in the same words, and offers the contact from the second time on", async () => {
    const answers = (await talk(UNKNOWN, { passages: [...GYM, CONTACT] })).map(({ text }) => text)
    expect(answers.map(refusalOf)).toEqual([0, 1, 2, 3])
    expect(answers.every(isRefusal)).toBe(true)
    expect(new Set(answers.map((text) => text.slice(0, 30))).size).toBe(UNKNOWN.length)
    expect(answers[0]).not.toContain("desk@northside.example")
    expect(answers[1]).toContain("desk@northside.example")
  })

  test("goes on from the last one where the beginning of the conversation is out of sight", async () => {
    const asked = [...UNKNOWN, ...UNKNOWN, ...UNKNOWN]
    const many = (await talk(asked, { remembers: 5 })).map(({ text }) => refusalOf(text))
    expect(many).toEqual([0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3])
  })

  test("offers the nearest question that has an answer, and nothing without one", async () => {
    const answer = await last(["Can my brother freeze his fish at yours for a fee?"], {
      passages: [...GYM, { text: "### Do you sell fish?" }],
    })
    expect(answer).toContain("Did you mean “Can I freeze my membership?”?")
    expect(answer).not.toContain("Do you sell fish")
    expect(await last(["Can I freeze my membership?"])).toContain("Yes, for three months a year.")
  })

  test("says the sentence that the instructions want said", async () => {
    const instructions = 'You answer for Northside. If you do not know, say "Please ask at the desk."'
    const [first, second] = await talk(["Is there a sauna?", "Is there a pool?"], { instructions })
    expect(first?.text).toContain("Please ask at the desk.")
    expect(second?.text).not.toBe(first?.text)
  })

  test("names the language of the documents to who asks in another", async () => {
    const [answer] = await talk(["Gibt es bei euch auch einen Whirlpool und eine Sauna?"])
    expect(answer).toMatchObject({ reason: "other_language" })
    expect(answer?.text).toContain("auf Englisch")
    expect(answer?.text).toMatch(/zum Beispiel nach: „[^“]+“/)
  })

  test("offers no names of files, and asks of no single word whether it was meant", async () => {
    const passages = [
      { heading: "Pausing", text: "A plan can be paused for three months." },
      { heading: "plans.csv", text: "A plan is paid by the month." },
    ]
    const answer = await last(["Does pausing hurt my cat?"], { passages })
    expect(refusalOf(answer)).toBe(0)
    expect(answer).not.toMatch(/Did you mean|csv/)
  })

  test("calls a section without its number", async () => {
    const passages = [
      { heading: "4. Rooms and halls", text: "4.2 The hall has a stage of 20 square metres." },
    ]
    expect(await last(["Do you have a sauna?"], { passages })).toContain("“Rooms and halls”")
    expect(await last(["How big is the stage of the hall?"], { passages })).toMatch(/^The hall has a stage/)
  })

  test.each([
    [
      "You help to arrange appointments: find out when.",
      "To make an appointment, reach us here: 030 5550 198",
    ],
    ["You work in sales: understand the need.", "For an offer that fits, reach us here: 030 5550 198"],
  ])("leads on as the bot's role does: %s", async (role, said) => {
    const instructions = `If you do not know, tell them to call 030 5550 198.\n\n${role}`
    expect(await last(["Is there a sauna?"], { instructions })).toContain(said)
  })

  test("keeps to the visitor's language where a message is too short to tell", async () => {
    expect(await last(["Wann habt ihr am Samstag geöffnet?", "Zumba?"])).toMatch(/habe ich|kann ich/)
  })
})

test("a friendly bot says du, and who it speaks for", async () => {
  const instructions = "Du antwortest für Birkenhof.\n\nBe friendly: warm, plain and encouraging."
  expect(await last(["Hallo"], { instructions, language: "German" })).toContain("möchtest du")
  expect(await last(["Hallo"], { language: "German" })).toContain("möchten Sie")
  expect(await last(["Wer bist du?"], { instructions, language: "German" })).toContain(
    "der Assistent von Birkenhof",
  )
})
