import { analyserFor, type Language, meaningsOf } from "../retrieval/retrieval.ts"

const list = (text: string) => text.split(/\s+/).filter(Boolean)

/** Words that shape a question more than they name its subject; they count for little. */
const GENERIC: Record<Language, string[]> = {
  en: list(`tell know want need like find explain describe give show please help kind type way thing possible exactly
    anything something information info question much many long often say mean happen work use make take go come offer
    provide available able allow allowed let see look going don really currently usually ever still someone somebody
    people person case event order long list details detail sort bring new one two three business company shop store
    place office receive policy method option`),
  es: list(`decir dime saber quiero quisiera necesito necesita puedo podría favor ayuda tipo clase manera forma cosa
    posible información pregunta mucho hacer hago hace hacen hay ofrece ofrecen disponible disponibles existe usar explicar
    gustaría alguien persona personas detalles nuevo nueva pasa ocurre dos tres tienda negocio empresa local debo tengo recibo recibir
    tienen tenéis llevar traer dejar solo quedar gusta obtener conseguir doy dar método opción`),
  fr: list(`dire dites savoir veux voudrais besoin aimerais puis pourrais aide aider type sorte manière façon chose
    possible information informations question faire fais fait faites proposez offrez disponible disponibles existe
    utiliser expliquer expliquez quelqu'un personne personnes détails nouveau nouvelle passe arrive deux trois magasin
    boutique entreprise dois doit acceptez avez reçois recevoir laisser apporter plaît obtenir moyen option`),
  de: list(`sagen sag wissen möchte will brauche braucht bitte hilfe helfen art weise sache möglich information
    informationen frage machen mache macht geben bieten anbieten verfügbar nutzen benutzen erklären jemand person personen
    gerne genau eigentlich geht gehen bekomme bekommen einzelheiten neu neue neues passiert passieren kommt kommen zurück zwei drei
    geschäft laden firma betrieb werkstatt habt könnt wollt methode möglichkeit`),
  it: list(`dire dimmi sapere voglio vorrei bisogno serve aiuto tipo modo maniera cosa possibile informazione informazioni
    domanda fare faccio fa fate offrite offrono disponibile disponibili esiste usare spiegare qualcuno persona persone
    dettagli nuovo nuova succede due tre negozio azienda locale devo avete ricevo ricevere portare lasciare solo piace avere
    ottenere metodo modalità`),
  pt: list(`dizer diga saber quero gostaria preciso precisa ajuda tipo modo maneira forma coisa possível informação
    informações pergunta fazer faço faz fazem oferece oferecem disponível disponíveis existe usar explicar alguém pessoa
    pessoas detalhes novo nova acontece dois três loja empresa negócio devo têm recebo receber levar trazer deixar só gosto obter
    conseguir método opção`),
}

/** What one word of the question is looked for as. */
export interface Term {
  forms: readonly string[]
  /** Terms that mean about the same. */
  related: readonly string[]
  /** A name or number: without it a sentence is about something else. */
  exact: boolean
  weight: number
}

const generics = new Map<Language, ReadonlySet<string>>()

/** The words of a question that carry its subject, each once, as they are looked for in texts of `written`. */
export function termsOfQuestion(question: readonly string[], written: Language, weight = 1): Term[] {
  const terms = new Map<string, Term>()
  for (const { word, place, spoken, forms, related } of meaningsOf(question, written)) {
    const [first = ""] = forms
    if (terms.has(first)) continue
    const name = place > 0 && spoken !== "de" && /^\p{Lu}/u.test(word)
    terms.set(first, {
      forms,
      related,
      exact: name || /\d/.test(word),
      weight: isGeneric(word, spoken) ? weight * 0.2 : weight,
    })
  }
  return [...terms.values()]
}

const isGeneric = (word: string, language: Language) =>
  genericIn(language).has(analyserFor(language).termsOf(word)[0] ?? "")

function genericIn(language: Language): ReadonlySet<string> {
  let generic = generics.get(language)
  if (!generic) {
    const { termsOf } = analyserFor(language)
    generic = new Set(GENERIC[language].flatMap((word) => termsOf(word)))
    generics.set(language, generic)
  }
  return generic
}
