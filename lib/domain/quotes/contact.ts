import type { ReadPassage } from "../retrieval/retrieval.ts"
import { contactsIn } from "./instructions.ts"
import { sentencesOf } from "./sentences.ts"

const CUES =
  /\b(?:contact|reach us|call us|write to us|e-?mail us|phone|telephone|hotline|support|customer (?:service|care)|questions|help|kontakt|erreichen|telefon|rufen sie|schreiben sie|fragen|hilfe|kundendienst|contacto|ll[aá]m\p{L}*|tel[eé]fono|escr[ií]b\p{L}*|dudas|atenci[oó]n|contactez|appelez|t[eé]l[eé]phone|[eé]crivez|questions|joindre|contatt\p{L}*|chiam\p{L}*|scriv\p{L}*|domande|contat\p{L}*|telefone|ligue|escreva|d[uú]vidas|atendimento)\b/iu
/** Addresses for one matter only are the second choice. */
const SPECIAL =
  /\b(?:invoice|press|jobs?|career|privacy|return|lost|complaint|rechnung|presse|bewerb\p{L}*|datenschutz|factura|prensa|empleo|privacidad|facture|emploi|fattura|stampa|lavoro|fatura|imprensa|vagas)\b/iu
const SENTENCES_AT_MOST = 2

/**
 * How the business is reached, as its documents say it: at most two sentences with an e-mail address or a telephone
 * number, each with the number of its passage; undefined where there is none. Of a sentence about something else only
 * the address is taken.
 */
export function quoteContact(passages: readonly ReadPassage[]): string | undefined {
  const found = passages.flatMap((passage, rank) =>
    sentencesOf(passage.text).flatMap(({ text, leads }) => {
      const contacts = contactsIn(text)
      if (leads || !contacts.length) return []
      const isOfContact = CUES.test(passage.title)
      const cues = Number(CUES.test(text)) + 2 * Number(isOfContact) - 2 * Number(SPECIAL.test(text))
      const score = cues + 0.5 * contacts.length - 0.1 * rank
      return [{ said: isOfContact ? text : contacts.join(", "), contacts, score, index: passage.index }]
    }),
  )
  const known = new Set<string>()
  const chosen: string[] = []
  for (const { said, contacts, index } of found.sort((a, b) => b.score - a.score)) {
    if (chosen.length >= SENTENCES_AT_MOST || contacts.every((each) => known.has(each))) continue
    for (const contact of contacts) known.add(contact)
    chosen.push(`${said} [${index}]`)
  }
  return chosen.length ? chosen.join(" ") : undefined
}
