import { fold, words } from "./words.ts"

/** Words that a question begins with, folded. */
const ASKING = new Set(
  `who whom whose what whats when where why how which quien quienes cuando donde adonde cuanto cuanta cuantos cuantas
  cual cuales qui quoi quand combien comment pourquoi quel quelle quels quelles wer wem wen was wann wo wohin woher warum
  wieso weshalb wie welche welcher welches welchen welchem wieviel dove chi quanto quanta quanti quante perche quale quali
  qual quem onde aonde quantos quantas quais`.split(/\s+/),
)
/** Verbs that a question begins with where they are followed by whom or what it is about. */
const VERBS = new Set(
  `can could may do does did don is are was were will would should shall has have am hay puedo puede pueden podria se
  tienen teneis tiene es esta estan son aceptan hacen puis peut peux peuvent pouvez est avez faites livrez acceptez sont y
  kann konnen kannst darf muss mussen ist sind gibt habt haben hat liefert liefern bietet bieten macht machen akzeptiert
  akzeptieren nehmt nehmen sei posso puo potete si c e avete fate accettate consegnate ha tem posso pode podem voces aceitam
  fazem entregam existe`.split(/\s+/),
)
/** What such a verb is followed by in the languages where it may also join what was said: "is not included". */
const SUBJECTS = new Set(
  `i you we they he she it there this that these those the a an any your my our someone anyone man ich ihr sie wir es
  der die das ein eine mein meine`.split(/\s+/),
)
const BOUND = new Set(
  "can could may do does did is are was were will would should shall has have am kann konnen darf muss ist sind habt haben hat liefert liefern bietet bieten macht machen".split(
    " ",
  ),
)

/** Whether words begin as a question does. */
export function opensQuestion(text: string): boolean {
  const [first = "", second = ""] = words(text.slice(0, 80)).map((word) => fold(word.text))
  if (ASKING.has(first)) return true
  // "À quelle heure", "in welchem", "por que", "o que", "para que".
  if (ASKING.has(second) || /^(?:por|o|para|a|en|de|com|con) que$/.test(`${first} ${second}`)) return true
  if (/^¿/.test(text.trim()) || opensByAccent(text)) return true
  return VERBS.has(first) && (!BOUND.has(first) || SUBJECTS.has(second))
}

/** Whether words begin with "où", "é" or "è", which without its accent is another word: "or", "and". */
export const opensByAccent = (text: string): boolean => /^\s*(?:où|d'où|d’où|é|è|cos'è|cos’è)\s/iu.test(text)
