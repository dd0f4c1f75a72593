/** The language of a code block, as its page's highlighter calls it. */
export function codeLanguage({
  class: names = "",
  "data-lang": lang = "",
  "data-language": language = "",
}: Record<string, string>) {
  const named = /(?:^|\s)(?:language|lang|highlight-source|brush:)[-\s]?([\w+#.-]{1,20})/i.exec(
    names.slice(0, 300),
  )?.[1]
  return (named ?? (lang || language)).toLowerCase().replace(/[^\w+#.-]/g, "")
}

/** Code between fences that it does not hold itself. */
export function fenced(code: string, language: string): string {
  let fence = "```"
  while (code.includes(fence)) fence += "`"
  return `${fence}${language}\n${code.replace(/^\n/, "").trimEnd()}\n${fence}`
}

/** The address or number that a link leads to, where its words do not say it. */
export function reachedBy(href: string, words: string): string | undefined {
  const [, kind, target = ""] = /^(mailto|tel):([^?]{3,200})/i.exec(href.trim()) ?? []
  if (!kind) return undefined
  const shown = decoded(target).trim()
  const known =
    kind.toLowerCase() === "tel"
      ? digits(words).length > 4 && digits(shown).endsWith(digits(words).replace(/^0+/, ""))
      : words.toLowerCase().includes(shown.toLowerCase())
  return known ? undefined : shown
}

/** What words say that lead a visitor to where something is done, in six languages. */
const LEADS =
  /\b(?:book|order|buy|appl(?:y|ication)|register|registration|sign up|enrol+|donate|form|download|tickets?|shop|appointment|here|reserv\p{L}*|buch(?:en|ung)|bestell\p{L}*|kaufen|anmeld\p{L}*|bewerb\p{L}*|formular|spenden|termin|hier|pedir|comprar|solicit\p{L}*|inscr\p{L}*|registr\p{L}*|formul\p{L}*|cita|aqu[ií]|command\p{L}*|acheter|rendez-vous|ici|billets?|prenot\p{L}*|ordin\p{L}*|iscri\p{L}*|modulo|qui|biglietti|marcar|encomend\p{L}*|bilhetes?|descarg\p{L}*|t[ée]l[ée]charg\p{L}*|scaric\p{L}*)(?!\p{L})/iu
const PAGE = /^https?:\/\/(?:www\.)?([^\s/?#]+)\S*$/i
const LONGEST_ADDRESS = 200

/** What stands behind a link for its readers: an address or number, or the page where they do what its words say. */
export function behind(href: string, words: string): string | undefined {
  const target = href.trim()
  const [, host] = PAGE.exec(target) ?? []
  if (!host) return reachedBy(href, words)
  const isTold = words.toLowerCase().includes(host.toLowerCase())
  return isTold || target.length > LONGEST_ADDRESS || !LEADS.test(words) ? undefined : target
}

const digits = (text: string) => text.replace(/\D/g, "")

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What a picture says in words; names of files and single words say nothing. */
export function altWords(alt: string): string {
  const words = alt.replace(/\s+/g, " ").trim()
  const isName = /\.(jpe?g|png|gif|webp|svg)$/i.test(words)
  return words.length <= 300 && words.split(" ").length >= 3 && !isName ? words : ""
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"

/** Raised digits stay apart from the number before them: m², and the mark of a note. */
export const raised = (text: string): string => {
  const plain = text.trim()
  return /^\d{1,3}$/.test(plain) ? [...plain].map((digit) => RAISED[Number(digit)]).join("") : text
}
