import { type Ask, asksOf } from "./asks.ts"
import { languageOf } from "./language.ts"
import type { Found, Language, SearchInput } from "./schema.ts"

/** One look into the index. */
export type Search = Pick<SearchInput, "query" | "before">

/** What tells how a person is reached. */
const CONTACT: Record<Language, string> = {
  en: "contact phone telephone call e-mail write reach support customer service",
  es: "contacto teléfono llamar correo e-mail escribir atención cliente soporte",
  fr: "contact téléphone appeler e-mail courriel écrire joindre service client",
  de: "Kontakt Telefon anrufen E-Mail schreiben erreichen Kundendienst Support",
  it: "contatti telefono chiamare e-mail scrivere assistenza clienti",
  pt: "contato contacto telefone ligar e-mail escrever atendimento suporte",
}

/**
 * What is looked for to answer a message: a list for each thing that it asks, whose best come first. A question that
 * rests on what was said before is looked for with it and alone; any other alone. `history`: oldest first.
 */
export function searchesOf(message: string, history: readonly string[], language = ""): Search[][] {
  const usual = languageOf(language) ?? "en"
  const asks = asksOf(message, history, usual)
  // Mere courtesy may be more to those who wrote about it.
  return asks.length ? asks.map((ask) => searchesFor(ask, usual)) : [[{ query: message }]]
}

function searchesFor({ text, wants, leaning, hasSubject, before }: Ask, usual: Language): Search[] {
  const alone = { query: text }
  if (wants) return wants === "person" ? [{ query: CONTACT[usual] }] : [alone, { query: CONTACT[usual] }]
  const [last, ...others] = before
  if (last === undefined) return [alone]
  // "How long?" asks for the subject of the question before, which must count in full.
  if (!hasSubject) return [{ query: `${last}\n${text}`, before: others }]
  const inContext = { query: text, before }
  return leaning === "surely" ? [inContext, alone] : [alone, inContext]
}

/** One ranking of several that answer different things: the best of each, then the second of each, and so on. */
export function interleave(rankings: readonly (readonly Found[])[]): Found[] {
  if (rankings.length === 1) return [...(rankings[0] ?? [])]
  const found = new Map<string, Found>()
  const longest = Math.max(0, ...rankings.map(({ length }) => length))
  for (let place = 0; place < longest; place++) {
    for (const ranking of rankings) {
      const each = ranking[place]
      if (!each) continue
      const known = found.get(each.recordId)
      if (!known || known.score < each.score) found.set(each.recordId, each)
    }
  }
  return [...found.values()]
}
