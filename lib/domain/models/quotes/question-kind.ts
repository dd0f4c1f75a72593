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
const TIME = `\\d{1,2}[:.h]\\d{2}|\\d{1,2} ?(?:am|pm|a\\.m\\.|p\\.m\\.|uhr|heures?|horas?|ore)\\b|\\d{1,2}h\\b|\\b(?:a|de|desde|hasta) las \\d{1,2}\\b|\\b(?:alle|dalle) \\d{1,2}\\b|(?<!\\p{L})(?:às|das) \\d{1,2}\\b`
const DAYS =
  "(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?|week-?ends?|fin(?:es)? de semana|wochenende|fine settimana|fim de semana|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenic[ah]e?|segundas?|terças?|quartas?|quintas?|sextas?"
const CLOSED = "closed|cerrad[oa]|fermée?s?|geschlossen|chius[oaie]|fechad[oa]|encerrad[oa]"
const MONTHS =
  "jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|märz|juni|juli|oktober|dezember|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro"
const UNITS =
  "seconds?|minutes?|hours?|days?|evenings?|nights?|noches?|nuits?|soirées?|nächten?|abenden?|notti|noites?|weeks?|months?|years?|segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?|secondes?|heures?|jours?|semaines?|mois|ans?|années?|sekunden?|minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|werktagen?|arbeitstagen?|secondi|minuti|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|dias?|meses|anos?|working|business|calendar"
const MONEY = `(?:[$€£¥₹]|\\b(?:usd|eur|gbp|chf|brl|r\\$))\\s?${NUMBER}|${NUMBER}\\s?(?:[$€£¥₹%]|usd|eur|gbp|chf|brl|dollars?|euros?|pounds?|cents?|francs?|franken|reais)|\\bfree\\b|\\bgratis\\b|\\bgratuit\\w*|\\bkostenlos\\w*|\\bgrátis\\b`

const NUMBER_WORDS =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|un[eoa]?|ein[e]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|quindici|venti|trenta|dois|duas|três|sete|oito|dez|doze|vinte|trinta"

const words = (list: string) => new RegExp(`^(?:${list})`, "i")
const any = (list: string) => new RegExp(list, "iu")

const QUESTION_KINDS: readonly QuestionKind[] = [
  {
    asks: any(
      "how (?:far|high|tall|deep|wide|big|large|heavy)|what (?:size|distance)|distancia|altura|tamaño|distance|taille|hauteur|wie (?:weit|hoch|groß|tief|breit|schwer)|distanza|altezza|dimension|tamanho|distância|cuánto (?:mide|pesa|dista)|quanto (?:mede|pesa|dista|misura|è (?:lontan|alt|grand|lung|larg)[oa])",
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
      "how much|price|cost|fee|charge|expensive|have to pay|pay for|cuánto (?:cuesta|vale|es|sale|cobra|pago|se paga)|precio|tarifa|hay que pagar|combien|prix|coûte|tarif|dois-je payer|wie ?viel kostet|was kostet|kosten|preis|gebühr|teuer|wie hoch (?:ist|sind)|muss ich .*zahlen|quanto (?:costa|viene|pago|si paga|custa|fica|sai|cobra|se paga|è|é)|prezzo|devo pagar|preço|taxa",
    ),
    answer: any(MONEY),
    implied: words(
      "price|cost|fee|charg|much|expens|preci|cuest|cost|tarif|prix|cout|preis|kost|gebuhr|teuer|hoch|prezz|prec|cust|tax|pay|pag|zahl|bezahl",
    ),
  },
  {
    asks: any(
      "how long|how soon|deadline|délai|\\bfrist|plazo|prazo|how many (?:days|hours|weeks|months|years)|cuánto (?:tiempo|tarda|dura)|combien de temps|quelle durée|wie lange|quanto tempo|quanto dura|quanto demora|quanto leva|quanto ci (?:vuole|mette)|(?:entro|fra|tra) quanto|en cuánto tiempo",
    ),
    answer: any(
      `(?:${NUMBER}|\\b(?:${NUMBER_WORDS}|same)(?!\\p{L}))[\\s-]+(?:(?:to|bis|a|à|-|–|und|e|y) ?${NUMBER}[\\s-]+)?(?:${UNITS})\\b`,
    ),
    implied: words(
      "long|soon|time|take|last|tiemp|tard|dur|temps|lang|dauer|temp|demor|delai|frist|plaz|praz|vuol|vol|mett|lev",
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
    insteadOf: "when",
    asks: any("what time|qué hora|quelle heure|wie ?viel uhr|che ora|que horas"),
    answer: any(
      `${TIME}|\\b(?:noon|midnight|mediodía|medianoche|midi|minuit|mittags?|mitternacht|mezzogiorno|mezzanotte|meio-dia|meia-noite)\\b|\\b(?:${CLOSED})`,
    ),
    implied: words("time|hour|hor|heur|uhr|ora"),
  },
  {
    insteadOf: "when",
    asks: any(
      "(?:which|what) days?|qué días?|quels? jours?|(?:welche[mnr]?|was für ein) tag|che giorn|quali giorn|que dias?|quais dias",
    ),
    answer: any(`\\b(?:${DAYS})(?!\\p{L})|\\b(?:${MONTHS})\\b`),
    implied: words("day|dia|jour|tag|giorn|seman|week|woch|settiman"),
  },
  {
    asks: any(
      "how old|(?:what|which|minimum) age|qué edad|edad mínima|quel âge|âge minimum|wie alt|welchem alter|mindestalter|(?:che|quale) età|età minima|que idade|idade mínima",
    ),
    answer: any(`${NUMBER}\\s?(?:years?|años|ans|jahren?|anni|anos)\\b`),
    implied: words(
      "age|old|edad|alt|eta|idad|start|begin|empez|comenz|commenc|anfang|beginn|inizi|cominc|comec",
    ),
  },
  {
    name: "when",
    asks: any(
      "\\bwhen\\b|what time|what hours|which day|(?:opening|business|office|working) hours|what date|deadline|cuándo|qué hora|horario|qué día|\\bquand\\b|quelle heure|horaires|quel jour|\\bwann\\b|wie ?viel uhr|öffnungszeiten|welche[mnr]? tag|\\bquando\\b|che ora|che giorn|quali giorni|quais dias|qué días|orari|que horas|horário|que dia",
    ),
    answer: any(
      `${TIME}|\\b(?:${DAYS})\\b|\\b(?:${MONTHS})\\b|\\b(?:1[5-9]|20)\\d{2}\\b|${NUMBER}\\s+(?:${UNITS})\\b|\\b(?:within|innerhalb|binnen|sous|dans|dentro de|entro|in)\\s+(?:a|an|one|einer|eines|une?|una?|um|uma)\\s+(?:${UNITS})\\b`,
    ),
    implied: words("time|hour|date|day|when|hor|dia|heur|jour|uhr|zeit|tag|ora|orar|giorn"),
  },
  {
    asks: any(
      "how many|how often|what number|what percentage|wie oft|quelle fréquence|cada cuánto|qué frecuencia|ogni quanto|que frequência|cuánt[oa]s|combien de|wie ?viele|quant[ei]\\b|quant[oa]s",
    ),
    answer: any(
      `${NUMBER}|\\b(?:(?!un|ein)(?:${NUMBER_WORDS})|daily|weekly|monthly|yearly|once|twice|cada|ogni|jede[nrs]?|chaque|diari\\w*|mensil\\w*)(?!\\p{L})`,
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
      "\\b(?:in|at|on|near|under|en|à|au|aux|chez|im|am|bei|auf|unter|in der|nel|nella|al|alla|ad|presso|em|no|na)\\s+(?:(?:the|el|la|le|les|der|die|das|dem|den|il|lo|o|a)\\s+)?[\\p{Lu}\"'“«]|\\d+[ ,]+\\p{Lu}|\\p{Lu}\\p{L}+ ?(?:street|road|avenue|stra(?:ße|sse)|platz|weg|allee)\\b|\\b(?:calle|avenida|paseo|rue|quai|via|viale|corso|piazza|rua|praça|plaza)\\s+\\p{Lu}|https?://",
    ),
    implied: words(
      "where|address|locat|direcc|ubic|adress|situ|standort|indirizz|enderec|localiz|find|place|based|encontr|trouv|trov|fic",
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
