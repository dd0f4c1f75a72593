import { beforeAll, describe, expect, test } from "vitest"
import { createBot } from "#lib/domain/bots/bots.ts"
import { createSource } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asTenant, makeCaller, type Send } from "#tests/support/api.ts"

await useDatabase()

interface Conversations {
  knowledge: string
  /** What is asked first, what then, and what the second answer must hold. */
  talks: [first: string, then: string, answer: string][]
}
const LANGUAGES: Record<string, Conversations> = {
  en: {
    knowledge: `# Pool\n\nThe pool is open from 7:00 to 21:00 on weekdays. On weekends the pool is open from 9:00 to 19:00. A swim costs 6 euros; children pay 3 euros.\n\n# Library\n\nThe library is open from 10:00 to 18:00 on weekdays. On weekends the library is closed. A library card costs 15 euros a year.\n\n# Gym\n\nThe gym costs 29 euros a month. You can cancel the gym with two weeks' notice. A trainer is there on Tuesdays.`,
    talks: [
      ["When is the pool open?", "And on weekends?", "9:00 to 19:00"],
      ["When is the library open?", "and on weekends?", "the library is closed"],
      ["How much does a swim cost?", "And for children?", "3 euros"],
      ["How much is the gym?", "How can I cancel it?", "two weeks"],
      ["How much is the gym?", "What about the library?", "15 euros"],
      ["When is the pool open?", "How much does it cost?", "6 euros"],
    ],
  },
  de: {
    knowledge: `# Schwimmbad\n\nDas Schwimmbad ist werktags von 7 bis 21 Uhr geöffnet. Am Wochenende ist das Schwimmbad von 9 bis 19 Uhr geöffnet. Der Eintritt kostet 6 Euro, Kinder zahlen 3 Euro.\n\n# Bibliothek\n\nDie Bibliothek ist werktags von 10 bis 18 Uhr geöffnet. Am Wochenende ist die Bibliothek geschlossen. Ein Ausweis kostet 15 Euro im Jahr.\n\n# Fitnessraum\n\nDer Fitnessraum kostet 29 Euro im Monat. Sie können den Fitnessraum mit einer Frist von zwei Wochen kündigen.`,
    talks: [
      ["Wann ist das Schwimmbad geöffnet?", "Und am Wochenende?", "9 bis 19 Uhr"],
      ["Wann hat die Bibliothek geöffnet?", "und am wochenende?", "Bibliothek geschlossen"],
      ["Was kostet der Eintritt ins Schwimmbad?", "Und für Kinder?", "3 Euro"],
      ["Was kostet der Fitnessraum?", "Wie kann ich ihn kündigen?", "zwei Wochen"],
    ],
  },
  fr: {
    knowledge: `# Piscine\n\nLa piscine est ouverte de 7h à 21h en semaine. Le week-end, la piscine est ouverte de 9h à 19h. L'entrée de la piscine coûte 6 euros, les enfants paient 3 euros.\n\n# Bibliothèque\n\nLa bibliothèque est ouverte de 10h à 18h en semaine. Le week-end, la bibliothèque est fermée. La carte coûte 15 euros par an.\n\n# Salle de sport\n\nLa salle de sport coûte 29 euros par mois. Vous pouvez résilier la salle de sport avec un préavis de deux semaines.`,
    talks: [
      ["Quand la piscine est-elle ouverte ?", "Et le week-end ?", "9h à 19h"],
      ["Quand la bibliothèque est-elle ouverte ?", "et le week-end ?", "la bibliothèque est fermée"],
      ["Combien coûte l'entrée de la piscine ?", "Et pour les enfants ?", "3 euros"],
      ["Combien coûte la salle de sport ?", "Comment puis-je la résilier ?", "deux semaines"],
    ],
  },
  es: {
    knowledge: `# Piscina\n\nLa piscina abre de 7:00 a 21:00 entre semana. Los fines de semana la piscina abre de 9:00 a 19:00. La entrada a la piscina cuesta 6 euros; los niños pagan 3 euros.\n\n# Biblioteca\n\nLa biblioteca abre de 10:00 a 18:00 entre semana. Los fines de semana la biblioteca está cerrada. El carné cuesta 15 euros al año.\n\n# Gimnasio\n\nEl gimnasio cuesta 29 euros al mes. Puede cancelar el gimnasio con dos semanas de antelación.`,
    talks: [
      ["¿Cuándo abre la piscina?", "¿Y los fines de semana?", "9:00 a 19:00"],
      ["¿Cuándo abre la biblioteca?", "y los fines de semana?", "la biblioteca está cerrada"],
      ["¿Cuánto cuesta la entrada a la piscina?", "¿Y para los niños?", "3 euros"],
      ["¿Cuánto cuesta el gimnasio?", "¿Cómo lo cancelo?", "dos semanas"],
    ],
  },
  it: {
    knowledge: `# Piscina\n\nLa piscina è aperta dalle 7:00 alle 21:00 nei giorni feriali. Nel fine settimana la piscina è aperta dalle 9:00 alle 19:00. L'ingresso in piscina costa 6 euro; i bambini pagano 3 euro.\n\n# Biblioteca\n\nLa biblioteca è aperta dalle 10:00 alle 18:00 nei giorni feriali. Nel fine settimana la biblioteca è chiusa. La tessera costa 15 euro all'anno.\n\n# Palestra\n\nLa palestra costa 29 euro al mese. Si può disdire la palestra con due settimane di preavviso.`,
    talks: [
      ["Quando è aperta la piscina?", "E nel fine settimana?", "9:00 alle 19:00"],
      ["Quando è aperta la biblioteca?", "e nel fine settimana?", "la biblioteca è chiusa"],
      ["Quanto costa l'ingresso in piscina?", "E per i bambini?", "3 euro"],
      ["Quanto costa la palestra?", "Come posso disdirla?", "due settimane"],
    ],
  },
  pt: {
    knowledge: `# Piscina\n\nA piscina está aberta das 7h às 21h nos dias úteis. Ao fim de semana a piscina está aberta das 9h às 19h. A entrada na piscina custa 6 euros; as crianças pagam 3 euros.\n\n# Biblioteca\n\nA biblioteca está aberta das 10h às 18h nos dias úteis. Ao fim de semana a biblioteca está fechada. O cartão custa 15 euros por ano.\n\n# Ginásio\n\nO ginásio custa 29 euros por mês. Pode cancelar o ginásio com duas semanas de antecedência.`,
    talks: [
      ["Quando está aberta a piscina?", "E ao fim de semana?", "9h às 19h"],
      ["Quando está aberta a biblioteca?", "e ao fim de semana?", "a biblioteca está fechada"],
      ["Quanto custa a entrada na piscina?", "E para crianças?", "3 euros"],
      ["Quanto custa o ginásio?", "Como posso cancelar?", "duas semanas"],
    ],
  },
}

describe.each(Object.entries(LANGUAGES))("in %s", (language, { knowledge, talks }) => {
  let send: Send
  beforeAll(async () => {
    const caller = await makeCaller()
    const bot = await createBot(caller.ctx, { name: "Guide", ownDataset: true, language: language as "en" })
    await createSource(caller.ctx, { botId: bot.id, type: "text", name: "Guide", content: knowledge })
    send = asTenant(caller)
  })
  let sessions = 0
  const ask = async (session: string, message: string) => {
    const { json } = await send(`POST /conversations/${session}/messages`, { body: { message } })
    return String(json.data?.bot_response?.message)
  }

  test.each(talks)("%s, then %s is answered with %s", async (first, then, answer) => {
    const session = `${language}-${sessions++}`
    await ask(session, first)
    expect(await ask(session, then)).toContain(answer)
  })

  test("a third question still knows what the first was about", async () => {
    const session = `${language}-third`
    const [[first = "", then = "", answer = ""] = []] = talks
    await ask(session, first)
    await ask(session, then)
    expect(await ask(session, then)).toContain(answer)
  })

  test("what stands alone is not answered from what was said before", async () => {
    const [[first = ""] = []] = talks
    const session = `${language}-alone`
    await ask(session, first)
    expect(await ask(session, "zzyzx quorbel flimwat")).not.toContain("[1]")
  })
})
