import { expect, test } from "vitest"
import type { Language } from "#lib/domain/retrieval/schema.ts"
import { STEM } from "#lib/domain/retrieval/stem.ts"

// What indexes hold: written down from the Snowball programs of each language.
const STEMS: Record<Language, Record<string, string>> = {
  en: {
    generously: "generous",
    delivery: "deliveri",
    dying: "die",
    skies: "sky",
    cancellation: "cancel",
    hours: "hour",
  },
  es: { devoluciones: "devolu", aparcamientos: "aparc", cancelación: "cancel", horario: "horari" },
  fr: { livraisons: "livraison", annulation: "annul", ouverture: "ouvertur", remboursé: "rembours" },
  de: { häuser: "haus", lieferungen: "liefer", rückgabe: "ruckgab", geöffnet: "geoffnet" },
  it: { consegne: "consegn", rimborso: "rimbors", spedizioni: "spedizion", prenotazione: "prenot" },
  pt: { devoluções: "devolu", estacionamento: "estacion", cancelamento: "cancel", horários: "horári" },
}

test.each(Object.entries(STEMS))("the stems of %s are Snowball's", (language, stems) => {
  for (const [word, stem] of Object.entries(stems)) expect(STEM[language as Language](word), word).toBe(stem)
})

test("French plurals that the rules leave lose their s", () => {
  expect(STEM.fr("vélos")).toBe("vélo")
})
