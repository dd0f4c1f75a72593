import { fold, type Word, words } from "./words.ts"

const list = (text: string) => text.split("|").map((phrase) => phrase.trim().split(/\s+/))

/** What people say before a question, and after it, in six languages; folded. */
const COURTESIES = list(`
  hi|hi there|hello|hello there|hey|hey there|hiya|good morning|good afternoon|good evening|good day|dear team|
  thanks|thank you|thanks a lot|many thanks|thank you so much|thank you very much|thanks so much|thx|cheers|ty|
  hope you are well|hope you re well|hope your well|hope you are doing well|hope all is well|i hope you are well|hope this finds you well|
  hi team|hello team|just wondering|
  excuse me|sorry|sorry to bother you|pardon|i have a question|i have another question|another question|
  one more question|one more thing|quick question|just a quick question|one question|question|
  can i ask you something|can i ask something|may i ask|how are you|how are you doing|please|bye|goodbye|
  see you|see you later|
  hola|buenas|buenos dias|buenas tardes|buenas noches|gracias|muchas gracias|mil gracias|perdon|perdone|disculpe|adios|hasta luego|
  espero que este bien|espero que estes bien|disculpa|tengo una pregunta|una pregunta|otra pregunta|por favor|una cosa mas|
  bonjour|salut|bonsoir|coucou|merci|merci beaucoup|pardon|excusez moi|excuse moi|desole|j ai une question|
  j espere que vous allez bien|au revoir|une question|une autre question|encore une question|s il vous plait|s il te plait|svp|
  hallo|guten morgen|guten tag|guten abend|gruss gott|grussgott|moin|servus|gruezi|danke|danke schon|dankeschon|
  vielen dank|besten dank|danke sehr|entschuldigung|entschuldigen sie|sorry|ich habe eine frage|
  ich hoffe es geht ihnen gut|ich hatte eine frage|tschuss|auf wiedersehen|eine frage|kurze frage|noch eine frage|bitte|
  ciao|buongiorno|buonasera|buon giorno|buona sera|buon pomeriggio|grazie|grazie mille|molte grazie|scusi|
  spero che stiate bene|scusa|mi scusi|scusate|ho una domanda|una domanda|un altra domanda|ancora una domanda|per favore|per cortesia|arrivederci|
  ola|oi|bom dia|boa tarde|boa noite|obrigado|obrigada|muito obrigado|muito obrigada|desculpe|desculpa|
  espero que esteja bem|com licenca|tenho uma pergunta|uma pergunta|outra pergunta|mais uma pergunta|tchau`)
/** Words that are a courtesy only where a stop, or another courtesy, follows. */
const NODS =
  list(`ok|okay|okey|k|great|perfect|super|cool|nice|awesome|fine|good|alright|all right|right|got it|i see|
  sure|understood|well|wow|excellent|lovely|yes|yeah|yep|ah|oh|hmm|aha|bot|assistant|everyone|all|
  vale|perfecto|genial|bien|muy bien|bueno|entendido|de acuerdo|claro|excelente|estupendo|que tal|
  d accord|tres bien|parfait|genial|bien|entendu|compris|ca marche|oui|
  gut|sehr gut|prima|toll|alles klar|verstanden|klar|perfekt|ja|schon|
  va bene|perfetto|capito|bene|ottimo|certo|d accordo|si|salve|
  certo|perfeito|entendi|otimo|tudo bem|sim|legal|beleza|esta bem`)
/** Those that stand after a question. */
const AFTER =
  list(`thanks|thank you|thanks a lot|many thanks|thx|cheers|thanks in advance|thank you in advance|please|pls|plz|
  gracias|muchas gracias|por favor|merci|merci beaucoup|merci d avance|svp|stp|s il vous plait|s il te plait|danke|
  vielen dank|danke schon|danke im voraus|bitte|grazie|grazie mille|per favore|obrigado|obrigada|por favor|
  muito obrigado|muito obrigada`)

const byFirst = (phrases: readonly string[][]) => {
  const table = new Map<string, string[][]>()
  for (const phrase of phrases) {
    const first = phrase[0] ?? ""
    table.set(
      first,
      [...(table.get(first) ?? []), phrase].sort((a, b) => b.length - a.length),
    )
  }
  return table
}
const [before, nods] = [byFirst(COURTESIES), byFirst(NODS)]
const STOP = /^\s*[,.;:!?…\-–—)\n]/u

/** A message without the greetings, thanks and nods around what it asks; empty where it is nothing else. */
export function withoutCourtesies(text: string): string {
  const found = words(text)
  const said = found.map((word) => fold(word.text))
  let at = 0
  for (;;) {
    const length = lengthAt(before, said, at) || nodAt(text, found, said, at)
    if (!length || isJoined(text, found[at + length - 1])) break
    at += length
  }
  if (at >= found.length) return ""
  return withoutThanks(at ? text.slice(startOf(text, found[at]?.start ?? 0)) : text)
}

/** How many words a phrase of the table takes at a place; the longest that fits. */
function lengthAt(table: ReadonlyMap<string, string[][]>, said: readonly string[], at: number): number {
  const phrases = table.get(said[at] ?? "") ?? []
  return phrases.find((phrase) => phrase.every((word, i) => said[at + i] === word))?.length ?? 0
}

function nodAt(text: string, found: readonly Word[], said: readonly string[], at: number): number {
  const length = lengthAt(nods, said, at)
  const last = found[at + length - 1]
  if (!length || !last) return 0
  const next = at + length
  const stops = STOP.test(text.slice(last.end, last.end + 8)) || next >= said.length
  return stops || lengthAt(before, said, next) || lengthAt(nods, said, next) ? length : 0
}

/** Whether a word goes on without a blank, as "Hi" of "Hi-fi". */
const isJoined = (text: string, word: Word | undefined) =>
  word !== undefined && /^[-'’]\p{L}/u.test(text.slice(word.end, word.end + 2))

/** Where the first word of a question stands, with the mark that opens it in Spanish. */
const startOf = (text: string, start: number) => (/[¿¡]/.test(text[start - 1] ?? "") ? start - 1 : start)

/** A question without the thanks behind it. */
function withoutThanks(text: string): string {
  const found = words(text)
  const said = found.map((word) => fold(word.text))
  const phrase = AFTER.find(
    (each) =>
      each.length < said.length && each.every((word, i) => said[said.length - each.length + i] === word),
  )
  const last = phrase && found[found.length - phrase.length - 1]
  if (!last) return text.trim()
  const mark =
    /^\s*[?？!.]/.exec(text.slice(last.end, last.end + 4))?.[0] ?? (/[?？]\s*$/.test(text) ? "?" : "")
  return text.slice(0, last.end).trim() + mark.trim()
}
