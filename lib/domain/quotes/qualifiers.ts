import { kindsOf, type Language, type QuestionKind } from "../retrieval/retrieval.ts"

/**
 * How a word narrows what is asked for: "whom" behind a word such as "for" ("a card for students"), "what" beside the
 * thing or behind another small word ("silk blouse", "with caramel"), "when" where that is a day, "within" between the
 * thing and a word before it ("child cinema ticket"), "pair" as either word of a thing that is asked after, "done" as what
 * the business is asked to do; "degree" is how large or good it is.
 */
export type Qualifier = "whom" | "what" | "when" | "within" | "done" | "pair" | "degree"

/** A word of a question: in its place among what was said. */
interface Said {
  /** Without case and accents. */
  word: string
  /** Whether it carries a subject, rather than grammar or the form of the question. */
  isSubject: boolean
  /** Whether the question's verb, which narrows nothing. */
  isVerb: boolean
}

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

interface Rules {
  /** Small words before those whom something is for. */
  whom: ReadonlySet<string>
  /** Small words before what else narrows it; "without" is none, since texts say it in other ways. */
  what: ReadonlySet<string>
  /** Words between them and what they narrow it to. */
  between: ReadonlySet<string>
  /** Words after which a verb stands, where else a thing would. */
  beforeVerb: ReadonlySet<string>
  /** How large, good or strong something is: texts say it by a number, or not. */
  degrees: ReadonlySet<string>
  isNameFirst: boolean
}

const RULES: Record<Language, Rules> = {
  en: {
    whom: list("for"),
    what: list("in on at with from by during via over through inside of into as"),
    between: list("a an the my our your his her their this that these those any some no"),
    beforeVerb: list(
      "to i you we they he she it can could must may might do does did will would should shall not dont cant please and or lets who that which",
    ),
    degrees: list(
      "free big small little large larger largest great strong heavy light long short high low fast quick slow early late good bad better best cheap old young new whole full normal regular usual exact minimum maximum average main default size kind sort type amount number total own only same next last first second third",
    ),
    isNameFirst: true,
  },
  es: {
    whom: list("para"),
    what: list("en con desde por durante de del sobre"),
    between: list("un una unos unas el la los las mi mis su sus este esta estos estas"),
    beforeVerb: list("que no se me nos os te lo a para"),
    degrees: list(
      "grande grandes gran pequeno pequena pequenos pequenas largo larga corto corta alto alta bajo baja fuerte ligero rapido rapida lento temprano tarde bueno buena mejor barato barata viejo vieja joven jovenes nuevo nueva entero entera completo completa normal maximo maxima minimo minima total propio propia primero primera ultimo ultima siguiente tipo tamano numero",
    ),
    isNameFirst: false,
  },
  fr: {
    whom: list("pour"),
    what: list("en avec a au aux dans chez par pendant de du des d sur le la"),
    between: list("un une le la les l mon ma mes ton ta son sa ses notre votre vos leur ce cette ces des"),
    beforeVerb: list("je tu il elle on nous vous ils elles ne se me te qui que a pour y en"),
    degrees: list(
      "grand grande grands grandes petit petite petits petites long longue court courte haut haute bas basse fort forte leger rapide lent lente tot tard bon bonne meilleur meilleure vieux vieille jeune jeunes nouveau nouvelle entier entiere complet complete normal normale maximum maximal minimum minimal total propre premier premiere dernier derniere prochain type taille nombre",
    ),
    isNameFirst: false,
  },
  de: {
    whom: list("fur"),
    what: list("in im am an mit aus bei beim auf per via von vom durch wahrend zu zum zur"),
    between: list(
      "ein eine einen einem einer der die das den dem des mein meine meinen unser unsere ihr ihre diese dieser",
    ),
    beforeVerb: list("ich du er sie es wir ihr man zu nicht bitte und oder die der das"),
    degrees: list(
      "gross grosse grosser grosses grossen klein kleine kleiner kleines kleinen lang lange kurz kurze hoch hohe niedrig stark starke starkem leicht schwer schnell langsam fruh spat gut gute beste billig alt alte jung junge neu neue neuer neues ganz ganze voll normal normale maximal minimal gesamt eigen eigene erste ersten letzte letzten nachste nachsten art grosse anzahl",
    ),
    isNameFirst: true,
  },
  it: {
    whom: list("per"),
    what: list("in con a al alla da dal dalla di del della dei delle su sul sulla durante nel nella via"),
    between: list("un uno una il lo la i gli le l mio mia miei mie suo sua nostro vostro questo questa"),
    beforeVerb: list("che non si mi ci vi ti lo a per"),
    degrees: list(
      "grande grandi piccolo piccola piccoli piccole lungo lunga corto corta alto alta basso bassa forte leggero veloce rapido lento presto tardi buono buona migliore vecchio vecchia giovane giovani nuovo nuova intero intera completo completa normale massimo massima minimo minima totale proprio propria primo prima ultimo ultima prossimo tipo misura numero",
    ),
    isNameFirst: false,
  },
  pt: {
    whom: list("para"),
    what: list("em no na nos nas com de do da dos das por pelo pela durante ao a sobre"),
    between: list("um uma uns umas o a os as meu minha meus minhas seu sua nosso nossa este esta"),
    beforeVerb: list("que nao se me nos vos te o a para"),
    degrees: list(
      "grande grandes pequeno pequena pequenos pequenas longo longa curto curta alto alta baixo baixa forte leve rapido rapida lento cedo tarde bom boa melhor barato barata velho velha jovem jovens novo nova inteiro inteira completo completa normal maximo maxima minimo minima total proprio propria primeiro primeira ultimo ultima seguinte tipo tamanho numero",
    ),
    isNameFirst: false,
  },
}

/** The kind of "which day". */
const [dayKind] = kindsOf("which day") as [QuestionKind]

/** Words between a small word and what it introduces, at most. */
const REACH = 3

/**
 * How each word of a question narrows what is asked for: undefined where it does not, as verbs, sizes and bare numbers.
 * `said`: every word of it, in its language; `written`: that of the texts.
 */
export function qualifiersOf(
  said: readonly Said[],
  language: Language,
  written: Language,
): (Qualifier | undefined)[] {
  const rules = RULES[language]
  return said.map((each, place) => {
    if (!each.isSubject || /^\d+$/.test(each.word)) return undefined
    if (each.isVerb) return said[place - 1]?.word === "you" ? "done" : undefined
    if (rules.degrees.has(each.word)) return "degree"
    // "In the Pro plan": what tells it from others counts, and texts need not call it a plan.
    const isTold = rules.isNameFirst && said[place - 1]?.isSubject && !said[place + 1]?.isSubject
    const found = isTold ? undefined : introduced(said, place, rules)
    if (found && dayKind.answer.test(each.word)) return "when"
    return (
      found ?? (language === written && isPaired(said, place, rules) ? "pair" : besides(said, place, rules))
    )
  })
}

/** By the small word before it: "for my dog", "on Christmas day". */
function introduced(said: readonly Said[], place: number, rules: Rules): Qualifier | undefined {
  for (let at = place - 1; at >= Math.max(0, place - REACH); at--) {
    const { word, isSubject } = said[at] as Said
    if (rules.whom.has(word)) return at > 0 ? "whom" : undefined
    if (rules.what.has(word)) return at > 0 ? "what" : undefined
    if (!isSubject && !rules.between.has(word)) return undefined
  }
  return undefined
}

/** By the thing beside it, which it tells from others: "silk blouse", "abono trimestral". */
function besides(said: readonly Said[], place: number, rules: Rules): Qualifier | undefined {
  const before = said[place - 1]
  if (!rules.isNameFirst) return before?.isSubject && !before.isVerb ? "what" : undefined
  const after = said[place + 1]
  if (!after?.isSubject || after.isVerb || !before || rules.beforeVerb.has(before.word)) return undefined
  return before.isSubject ? "within" : "what"
}

/** Whether there is such a thing is all that is asked. */
const EXISTENCE =
  /^(?:(?:hi|hello|hey|and|so|ok) )?(?:(?:is|are) there|(?:do|does|can) (?:you|u|they|it|one) (?:have|sell|offer|stock|serve|lend|rent|show|get|provide|take|accept|support)|have you got|any|gibt es|(?:haben|verkaufen|bieten|fuhren) (?:sie|ihr)|habt ihr) /

/** Either of two words that name one thing, where whether there is one is all that is asked: "do you sell hot dogs". */
const isPaired = (said: readonly Said[], place: number, rules: Rules): boolean =>
  rules.isNameFirst &&
  [place - 1, place].some((at) => at > 0 && besides(said, at, rules) !== undefined) &&
  EXISTENCE.test(said.map(({ word }) => word).join(" "))
