import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import { ANALYSER, analyserFor } from "#lib/domain/retrieval/analyse.ts"
import { detectLanguage, languageAmong, languageOf } from "#lib/domain/retrieval/language.ts"
import { fold, words } from "#lib/domain/retrieval/words.ts"

test.each([
  ["en", "opening hours", "What are the opened hour?"],
  ["es", "habitación doble", "habitacion dobles"],
  ["fr", "les horaires d'été", "l'horaire d'été"],
  ["de", "Öffnungszeiten", "offnungszeiten"],
  ["it", "le spedizioni gratuite", "spedizione gratuita"],
  ["pt", "entregas rápidas", "entrega rapida"],
])("in %s, %o and %o share terms", (language, written, typed) => {
  const analyser = analyserFor(language)
  const terms = new Set(analyser.terms(written))
  expect(terms.size).toBeGreaterThan(0)
  for (const word of words(typed)) {
    const found = analyser.termsOf(word.text)
    if (found.length && terms.size > 0) expect(found.some((term) => terms.has(term)) || found).toBe(true)
  }
})

test("words of languages without rules are compared whole, folded", () => {
  expect(analyserFor("sv").terms("Öppettider på söndagar")).toEqual(["oppettider", "pa", "sondagar"])
})

test("scripts without spaces are cut into words", () => {
  expect(words("我们的营业时间 daily").map(({ text }) => text)).toContain("daily")
  expect(words("我们的营业时间").length).toBeGreaterThan(1)
})

test("words know where they stand", () => {
  const text = "Über 50 €, naïve!"
  for (const { text: word, start, end } of words(text)) expect(text.slice(start, end)).toBe(word)
})

test("folding takes accents, case and ligatures away", () => {
  expect(fold("Straße ŒUVRE Ａccenté")).toBe("strasse oeuvre accente")
})

test.each([
  ["When do you open on weekends, and where is the shop?", "en"],
  ["¿Cuáles son los horarios de la tienda y dónde está?", "es"],
  ["Quels sont les horaires du magasin et où est-il ?", "fr"],
  ["Wann ist der Laden geöffnet und wo finde ich ihn?", "de"],
  ["Quali sono gli orari del negozio e dove si trova?", "it"],
  ["Quais são os horários da loja e onde fica?", "pt"],
])("%s is %s", (text, language) => expect(detectLanguage(text)).toBe(language))

test("a text without small words has no language", () =>
  expect(detectLanguage("SKU 4711 / 230 V")).toBeUndefined())

test("language codes with a region are known", () => {
  expect(languageOf("pt-BR")).toBe("pt")
  expect(languageOf("sv")).toBeUndefined()
})

test.each([
  ["Étude de cas", "en", "en"],
  ["A note on the Monte Carlo method", "it", "it"],
  ["Wir haben montags bis freitags geöffnet und samstags geschlossen.", "en", "de"],
  ["Der Versand kostet 5 Euro.", "en", "de"],
  ["The shop is open on weekdays, and you can park behind it.", "de", "en"],
  ["De winkel is open van maandag tot vrijdag.", "nl", "nl"],
])("%s among texts in %s is in %s", (text, surroundings, language) =>
  expect(languageAmong(text, surroundings)).toBe(language),
)

const SENTENCES = [
  "What are the opening hours of the houses, and where did you say they'd be? It costs 4.90 EUR; e-mail help@inn.example!",
  "¿Cuánto cuestan las habitaciones dobles en verano? Los niños pagan la mitad, según la tarifa del año pasado.",
  "Quels sont les horaires d'été de l'hôtel ? Aujourd'hui, les enfants ne paient rien ; c'est gratuit.",
  "Wie lange dauern die Lieferungen außerhalb Münchens? Größere Mengen werden von uns nicht verschickt.",
  "Quali sono gli orari dell'albergo? Le spedizioni gratuite valgono dall'anno scorso per tutti i clienti.",
  "Quais são os horários das entregas rápidas? As crianças não pagam; é grátis até às nove.",
  "Öppettider på söndagar; Доставка бесплатна",
]

test("other terms of the same words are another version of the analyser", () => {
  const terms = ["en", "es", "fr", "de", "it", "pt", "other"].map((language) =>
    SENTENCES.map((sentence) => analyserFor(language).terms(sentence)),
  )
  const fingerprint = createHash("sha256").update(JSON.stringify(terms)).digest("hex").slice(0, 16)
  // Where this differs, raise ANALYSER, so that indexes are made again, and write down the new fingerprint beside it.
  expect({ version: ANALYSER, fingerprint }).toEqual({ version: 1, fingerprint: "374171baf7b58be4" })
})
