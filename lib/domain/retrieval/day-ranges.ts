import type { Language } from "./schema.ts"
import { fold, words } from "./words.ts"

/** The days of the week from Monday, folded; each with its usual short forms. */
const DAYS: Record<Language, string> = {
  en: "monday|mon tuesday|tues|tue wednesday|wed thursday|thurs|thur|thu friday|fri saturday|sat sunday|sun",
  es: "lunes|lun martes|mar miercoles|mie jueves|jue viernes|vie sabado|sab domingo|dom",
  fr: "lundi|lun mardi|mar mercredi|mer jeudi|jeu vendredi|ven samedi|sam dimanche|dim",
  de: "montag|mo dienstag|di mittwoch|mi donnerstag|do freitag|fr samstag|sa sonntag|so",
  it: "lunedi|lun martedi|mar mercoledi|mer giovedi|gio venerdi|ven sabato|sab domenica|dom",
  pt: "segunda|seg terca|ter quarta|qua quinta|qui sexta|sex sabado|sab domingo|dom",
}
/** What says "Monday to Friday" without naming a day. */
const WEEKDAYS: Record<Language, RegExp> = {
  en: /\bweekdays\b/,
  es: /\bentre semana\b|\bdias laborables\b/,
  fr: /\ben semaine\b|\bjours ouvrables\b/,
  de: /\bwerktags\b|\bwochentags\b/,
  it: /\bgiorni feriali\b/,
  pt: /\bdias uteis\b|\bdias de semana\b/,
}
const FRIDAY = 4
const WEEK = 7

/** What stands between the first day of a range and the last. */
const JOINT = /^\.?(?:-feira)?\s?(?:-|–|—|to|through|thru|until|al?|ate|au|bis)\s?(?:la |el |o )?$/
/** Words from the first day of a range to the last, at most. */
const APART = 3

const read = new Map<Language, ReadonlyMap<string, number>>()

/** The place in the week of each name of a day. */
function placesIn(language: Language): ReadonlyMap<string, number> {
  let known = read.get(language)
  if (!known) {
    known = new Map(
      DAYS[language].split(" ").flatMap((names, day) => names.split("|").map((name) => [name, day] as const)),
    )
    read.set(language, known)
  }
  return known
}

/** What stands behind the short form of a day, which may be another word: "Sat 9:00", "Sun: closed". */
const BEHIND_SHORT =
  /^\.?\s*(?:$|[:,;|/&+–-]|\d|(?:and|und|y|et|e|to|bis|closed|geschlossen|zu|cerrado|ferme|chiuso|fechado|encerrado)(?![a-z]))/
const SHORT = 3

/**
 * The days that a text names by a range alone, or by their short forms: "tuesday", "wednesday", "thursday" for "Tue–Thu",
 * "saturday" for "Sat: 9:00". Full names, folded.
 */
export function daysBetween(text: string, language: Language): string[] {
  const places = placesIn(language)
  const said = words(text).map(({ text: word, start, end }) => {
    const plain = fold(word)
    return { day: places.get(plain) ?? places.get(plain.replace(/s$/, "")), start, end }
  })
  const found = new Set<number>()
  if (WEEKDAYS[language].test(fold(text))) for (let day = 0; day <= FRIDAY; day++) found.add(day)
  for (const [at, { day: first, end }] of said.entries()) {
    if (first === undefined) continue
    const { start } = said[at] ?? { start: end }
    if (
      end - start <= SHORT &&
      /^\p{Lu}/u.test(text.slice(start)) &&
      BEHIND_SHORT.test(fold(text.slice(end, end + 16)))
    )
      found.add(first)
    const last = said.slice(at + 1, at + 1 + APART).find(({ day }) => day !== undefined)
    if (last?.day === undefined || !JOINT.test(fold(text.slice(end, last.start)))) continue
    for (let day = first; day !== last.day; day = (day + 1) % WEEK) found.add(day)
    found.add(last.day)
  }
  const names = [...places.keys()]
  return [...found].flatMap((day) => names.find((name) => places.get(name) === day) ?? [])
}
