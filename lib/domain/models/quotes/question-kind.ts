/** What an answer must hold for a question of some kind. */
export interface QuestionKind {
  name?: "when" | "where" | "who"
  /** The kind that this one is a case of. */
  insteadOf?: "when" | "where"
  asks: RegExp
  /** Found in every good answer of the kind. */
  answer: RegExp
  /** Words of the question that the answer shows by its form, so that they need not stand in it. */
  implied: RegExp
}

const NUMBER = "\\d[\\d.,']*"
const TIME = `\\d{1,2}[:.h]\\d{2}|\\d{1,2} ?(?:am|pm|a\\.m\\.|p\\.m\\.|uhr|heures?|horas?|ore)\\b|\\d{1,2}h\\b`
const DAYS =
  "(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?|week-?ends?|fin(?:es)? de semana|wochenende|fine settimana|fim de semana|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda|terça|quarta|quinta|sexta|sábado"
const CLOSED = "closed|cerrad[oa]|fermée?s?|geschlossen|chius[oaie]|fechad[oa]|encerrad[oa]"
const MONTHS =
  "jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|märz|juni|juli|oktober|dezember|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro"
const UNITS =
  "seconds?|minutes?|hours?|days?|evenings?|nights?|noches?|nuits?|soirées?|nächten?|abenden?|notti|noites?|weeks?|months?|years?|segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?|secondes?|heures?|jours?|semaines?|mois|ans?|années?|sekunden?|minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|werktagen?|arbeitstagen?|secondi|minuti|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|dias?|meses|anos?|working|business|calendar"
const MONEY = `(?:[$€£¥₹]|\\b(?:usd|eur|gbp|chf|brl|r\\$))\\s?${NUMBER}|${NUMBER}\\s?(?:[$€£¥₹%]|usd|eur|gbp|chf|brl|dollars?|euros?|pounds?|cents?|francs?|franken|reais)|\\bfree\\b|\\bgratis\\b|\\bgratuit\\w*|\\bkostenlos\\w*|\\bgrátis\\b`

const words = (list: string) => new RegExp(`^(?:${list})`, "i")
const any = (list: string) => new RegExp(list, "iu")

const QUESTION_KINDS: readonly QuestionKind[] = [
  {
    asks: any(
      "how (?:far|high|tall|deep|wide|big|large|heavy)|what (?:size|distance)|distancia|altura|tamaño|distance|taille|hauteur|wie (?:weit|hoch|groß|tief|breit|schwer)|distanza|altezza|dimension|tamanho|distância",
    ),
    answer: any(
      `${NUMBER}\\s?(?:m|km|cm|mm|kg|g|t|l|ft|in|lb|mi|m²|metres?|meters?|metros?|mètres?|metern?|metri|kilom\\w+|miles?|feet|foot|inch\\w*|litres?|kilos?|gramm?\\w*)(?!\\p{L})`,
    ),
    implied: words(
      "far|high|tall|deep|wide|big|larg|heavi|size|distanc|altur|taman|taill|hauteur|weit|hoch|gross|tief|breit|schwer|distanz|altezz|dimens|tamanh",
    ),
  },
  {
    asks: any(
      "how much|price|cost|fee|charge|expensive|have to pay|pay for|cuánto (?:cuesta|vale|es|sale)|precio|tarifa|hay que pagar|combien|prix|coûte|tarif|dois-je payer|wie ?viel kostet|was kostet|kosten|preis|gebühr|teuer|wie hoch (?:ist|sind)|muss ich .*zahlen|quanto (?:costa|viene|custa|è|é)|prezzo|devo pagar|preço|taxa",
    ),
    answer: any(MONEY),
    implied: words(
      "price|cost|fee|charg|much|expens|preci|cuest|cost|tarif|prix|cout|preis|kost|gebuhr|teuer|hoch|prezz|prec|cust|tax|pay|pag|zahl|bezahl",
    ),
  },
  {
    asks: any(
      "how long|how soon|deadline|délai|\\bfrist|plazo|prazo|how many (?:days|hours|weeks|months|years)|cuánto (?:tiempo|tarda|dura)|combien de temps|quelle durée|wie lange|quanto tempo|quanto dura|quanto demora",
    ),
    answer: any(
      `(?:${NUMBER}|\\b(?:one|two|three|four|five|six|seven|ten|un|une|una|uno|ein|eine|zwei|drei|dos|tres|deux|trois|due|tre|dois|três|same)\\b)[\\s-]+(?:(?:to|bis|a|à|-|–|und|e|y) ?${NUMBER}[\\s-]+)?(?:${UNITS})\\b`,
    ),
    implied: words(
      "long|soon|time|take|last|tiemp|tard|dur|temps|lang|dauer|temp|demor|delai|frist|plaz|praz",
    ),
  },
  {
    insteadOf: "when",
    asks: any(
      "(?:opening|business|office|working) hours|what hours|\\bopen(?:ing)?\\b|horario|abiert|\\babr[eí]|horaires|ouver|\\bouvr|öffnungszeiten|geöffnet|orari\\b|apert|\\bapr(?:e|ite)\\b|horário|abert",
    ),
    answer: any(`${TIME}|\\b(?:${DAYS})\\b|\\b(?:${CLOSED})`),
    implied: words("time|hour|date|day|when|hor|dia|heur|jour|uhr|zeit|tag|ora|orar|giorn|offnungszeit"),
  },
  {
    name: "when",
    asks: any(
      "\\bwhen\\b|what time|what hours|which day|(?:opening|business|office|working) hours|what date|deadline|cuándo|qué hora|horario|qué día|\\bquand\\b|quelle heure|horaires|quel jour|\\bwann\\b|wie ?viel uhr|öffnungszeiten|welche[mnr]? tag|\\bquando\\b|che ora|orari|que horas|horário|que dia",
    ),
    answer: any(
      `${TIME}|\\b(?:${DAYS})\\b|\\b(?:${MONTHS})\\b|\\b(?:1[5-9]|20)\\d{2}\\b|${NUMBER}\\s+(?:${UNITS})\\b|\\b(?:within|innerhalb|binnen|sous|dans|dentro de|entro|in)\\s+(?:a|an|one|einer|eines|une?|una?|um|uma)\\s+(?:${UNITS})\\b`,
    ),
    implied: words("time|hour|date|day|when|hor|dia|heur|jour|uhr|zeit|tag|ora|orar|giorn"),
  },
  {
    asks: any(
      "how many|how often|what number|what percentage|cuánt[oa]s|combien de|wie ?viele|quant[ei]\\b|quant[oa]s",
    ),
    answer: any(
      `${NUMBER}|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|dos|tres|cuatro|cinco|deux|trois|quatre|cinq|zwei|drei|vier|fünf|due|tre|quattro|cinque|dois|três|sechs|sieben|acht|neun|zehn|elf|zwölf|seis|siete|ocho|nueve|diez|doce|six|sept|huit|neuf|dix|douze|sei|sette|otto|nove|dieci|dodici|oito|dez|doze|daily|weekly|monthly|yearly|once|twice)\\b`,
    ),
    implied: words("many|number|often|numer|nombr|anzahl|zahl"),
  },
  {
    asks: any(
      "phone|telephone|call you|teléfono|llamar|téléphone|appeler|telefon|anrufen|telefono|chiamare|telefone|ligar",
    ),
    answer: any("\\+?\\(?\\d[\\d\\s()./-]{5,}\\d"),
    implied: words("phone|telephon|telefon|call|number|numer|llam|appel|anruf|chiam|lig"),
  },
  {
    insteadOf: "where",
    asks: any("e-?mail|correo|courriel|contact|contacto|kontakt|contatt|contato"),
    answer: any("[\\w.+-]+@[\\w-]+\\.[\\w.]+|\\+?\\(?\\d[\\d\\s()./-]{5,}\\d|https?://|www\\."),
    implied: words(
      "email|mail|correo|courriel|contact|kontakt|contatt|contat|address|adress|direcc|indirizz|enderec|reach",
    ),
  },
  {
    name: "where",
    asks: any(
      "\\bwhere\\b|address|located|location|dónde|dirección|ubicad|(?<!\\p{L})où(?!\\p{L})|adresse|situé|\\bwo\\b|\\bwohin\\b|standort|\\bdove\\b|indirizzo|\\bonde\\b|endereço|localizad",
    ),
    answer: any(
      "\\b(?:in|at|on|near|under|en|à|au|aux|chez|im|am|bei|auf|unter|in der|nel|nella|al|alla|presso|em|no|na)\\s+(?:(?:the|el|la|le|les|der|die|das|dem|den|il|lo|o|a)\\s+)?[\\p{Lu}\"'“«]|\\d+[ ,]+\\p{Lu}|\\p{Lu}\\p{L}+ ?(?:street|road|avenue|stra(?:ße|sse)|platz|weg|allee)\\b|\\b(?:calle|avenida|rue|via|rua|piazza|plaza)\\s+\\p{Lu}|https?://",
    ),
    implied: words(
      "where|address|locat|direcc|ubic|adress|situ|standort|indirizz|enderec|localiz|find|place|based",
    ),
  },
  {
    name: "who",
    asks: any("\\bwho\\b|\\bwhom\\b|\\bquién|\\bqui\\b|\\bwer\\b|\\bwem\\b|\\bwen\\b|\\bchi\\b|\\bquem\\b"),
    answer: /\p{L}[\p{L}.,]*\s+\p{Lu}\p{L}+/u,
    implied: words("who|person|name|nombr|nom|nam|person"),
  },
]

/** The same words as people type them without accents; "ou" stays out, being another word. */
const bare = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "")
const TYPED = new Map(
  QUESTION_KINDS.map((kind) => [
    kind,
    new RegExp(bare(kind.asks.source.replace(/\|[^|]*où[^|]*/, "")), "iu"),
  ]),
)

/** The kinds that a question is of. A narrower kind takes the place of the one that it is a case of. */
export function kindsOf(question: string): QuestionKind[] {
  const asked = QUESTION_KINDS.filter((kind) => kind.asks.test(question) || TYPED.get(kind)?.test(question))
  return asked.filter((kind) => !asked.some(({ insteadOf }) => insteadOf && kind.name === insteadOf))
}
