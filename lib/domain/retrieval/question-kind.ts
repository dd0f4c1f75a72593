/** What an answer must hold for a question of some kind. */
export interface QuestionKind {
  name?: "when" | "hours" | "where" | "who" | "contact"
  /** The kinds that this one is a case of, or is asked rather than. */
  insteadOf?: readonly ("when" | "hours" | "where")[]
  /** Whether hardly any answer has another form. */
  needsForm?: boolean
  /** Whether it is asked of a business rather than of the thing that was spoken of: its hours, place, contact, and who may come. */
  ofHouse?: boolean
  /** People type with and without accents: [aá]. "Ou" stays out, being another word than "où". */
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
/** Stems of parts of the day, which a time of day shows. */
const PARTS_OF_DAY =
  "mornin|evenin|afternoon|manan|noch|matin|soir|apres-midi|vormittag|nachmittag|abend|mattin|pomerigg|sera|seral|manh|noit"
const CLOSED = "closed|cerrad[oa]|fermée?s?|geschlossen|chius[oaie]|fechad[oa]|encerrad[oa]"
const MONTHS =
  "jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|märz|juni|juli|oktober|dezember|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro"
const UNITS =
  "seconds?|minutes?|mins?|hrs?|std|hours?|days?|evenings?|nights?|noches?|nuits?|soirées?|nächten?|abenden?|notti|noites?|weeks?|months?|years?|segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?|secondes?|heures?|jours?|semaines?|mois|ans?|années?|sekunden?|minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|werktagen?|arbeitstagen?|secondi|minuti|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|dias?|meses|anos?|working|business|calendar"
const MONEY = `(?:[$€£¥₹]|\\b(?:usd|eur|gbp|chf|brl|r\\$))\\s?${NUMBER}|${NUMBER}\\s?(?:[$€£¥₹%]|usd|eur|gbp|chf|brl|dollars?|euros?|pounds?|pence|p\\b|cents?|centimes?|ct\\b|céntimos?|centesimi|cêntimos?|francs?|franken|reais)|\\bfree\\b|\\bgratis\\b|\\bgratuit\\w*|\\bkostenlos\\w*|\\bgrátis\\b`

const PLACES =
  "hall|lobby|foyer|desk|counter|reception|shop|store|caf[eé]|yard|garden|car park|corridor|entrance|door|lift|basement|(?:ground|first|second|third|top) floor|room|library|station|building|office|window|street|square|village|town|centre|center|hallway|kitchen|studio|gym|pool|back|front|corner|app|menu|folder|file|directory|header|log|étage|rez-de-chaussée|salle|cour|entrée|accueil|rue|place|centre|gare|planta|patio|sala|recepción|calle|plaza|centro|estación|mostrador|piano|cortile|sala|ingresso|via|piazza|centro|stazione|banco|andar|pátio|sala|recepção|rua|praça|centro|estação|balcão"
// "In the hall", "behind the shop": no time, and no figure of speech.
const WITHIN = `(?i:\\b(?:in|at|on|behind|beside|opposite|near|by|under|above|outside|inside|next to|dans|derrière|devant|sous|hinter|neben|unter|en|junto a|detrás de|nel|dietro|davanti|no|na|nella) (?:(?:the|our|le|la|les|el|los|las|dem|der|den|il|lo) )?)(?:(?i:${PLACES}))(?!\\p{L})|(?<!\\p{L})(?i:upstairs|downstairs|next door)(?!\\p{L})`

const UNITS_OF_SIZE =
  "m|km|cm|mm|kg|g|t|l|ft|in|lb|mi|m²|metres?|meters?|metros?|mètres?|metern?|metri|kilom\\w+|miles?|feet|foot|inch\\w*|litres?|kilos?|gramm?\\w*"
/** "A ten-minute walk": how far something is, as texts say it. */
const ON_FOOT =
  "minutes?['’]? (?:walk|away|on foot|by)|minutos (?:a pie|andando|a pé|de)|minutes à pied|minuti a piedi|minuten zu fuß|gehminuten"
const UNITS_OF_DATA = "[kmgt]i?b|bytes?|cores?|cpus?"

const YEAR = "\\b(?:1[5-9]|20)\\d{2}\\b"

const NUMBER_WORDS =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|un[eoa]?|ein[e]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|quindici|venti|trenta|dois|duas|três|sete|oito|dez|doze|vinte|trinta"

// "From 65", "under eight", "13 to 17", and no price, time or amount.
const AGE = `(?<!\\p{L})(?:from|over|under|above|below|up to|until|aged?|ages|ab|unter|über|bis|mayores de|menores de|hasta|desde|plus de|moins de|à partir de|jusqu'à|dès|dai|sotto i|sopra i|oltre i|fino a|a partir de|menores de|maiores de|até) (?:\\d{1,2}(?![\\d:.,€$£%]| ?(?:€|%|${UNITS_OF_SIZE}|${UNITS})(?!\\p{L}))|(?:${NUMBER_WORDS})(?! (?:${UNITS}))(?!\\p{L}))|(?<![\\d:.,€$£])\\b\\d{1,2} (?:and over|and under|or over|or older|or younger|to \\d{1,2})(?![\\p{L}\\d:.])`
/** Words that say where something is, before the name of the place. */
const IS_AT =
  "(?<!\\p{L})(?i:est[aá](?:mos)?|se encuentra|nos encontramos|si trova|ci trov\\p{L}+|siamo|estamos|fica(?:mos)?|encontra-se|befinden?(?: (?:sich|wir uns))?|lieg(?:t|en)|se trouve(?:nt)?|situ[ée]{1,2}s?|nous trouve(?:z|rez)?|find us|(?:is|are|we're) (?:located|based|situated)) (?i:en|in|at|on|na|no|em|nel|nella|alla|al|im|am|an|auf|à|au|dans|sur|junto) (?!\\d)\\p{L}"

/** What makes a number a price or a time rather than a count. */
const NO_COUNT = `[ -]?(?:[€£$%]|euros?|(?:${UNITS})(?!\\p{L}))`

const QUESTION_KINDS: readonly QuestionKind[] = [
  {
    asks: /how many (?:kilo\p{L}*|kgs?|grams?|lit(?:er|re)s?|met(?:er|re)s?|miles|km|cm)(?!\p{L})|how (?:far(?! (?:ahead|in advance|before))|high|tall|deep|wide|big|large|heavy)|what (?:size|distance)|distancia|altura|tama[nñ]o|distance|taille|hauteur|wie (?:weit|hoch|groß|tief|breit|schwer)|distanza|altezza|dimension|tamanho|dist[aâ]ncia|cu[aá]nto (?:mide|pesa|dista)|quanto (?:mede|pesa|dista|misura|[eè] (?:lontan|alt|grand|lung|larg)[oa])/iu,
    answer: new RegExp(
      `${NUMBER}\\s?(?:(?:square|cubic|sq\\.?) |quadrat|kubik)?(?:${UNITS_OF_SIZE})(?!\\p{L})|${ON_FOOT}`,
      "iu",
    ),
    implied:
      /^(?:kilo|kg|gram|lit(?:er|re)|met(?:er|re)|mile|far|high|tall|deep|wide|big|larg|heavi|size|distanc|altur|taman|taill|hauteur|weit|hoch|gross|tief|breit|schwer|distanz|altezz|dimens|tamanh)/i,
  },
  {
    asks: /how much(?! (?!is |are |do |does |did |will |would |was |for |to |it |money |cash |deposit )\p{L}+ (?:do|does|can|could|may|should|must) )|\bprice|\bcost|\bfees?\b|\bcharge|expensive|have to pay|pay for|what (?:do|does|will|would|must|should) (?:i|we|you|they|it|(?:\p{L}+ ){1,3})?\s?pay\b|cu[aá]nto (?:cuesta|vale|es|sale|cobra|pago|se paga)|precio|tarifa|hay que pagar|combien|prix|co[uû]te|tarif|dois-je payer|wie ?viel kostet|was kostet|kosten|preis|geb[uü]hr|teuer|wie hoch (?:ist|sind)|muss ich .{0,100}zahlen|quanto (?:costa|viene|pago|si paga|custa|fica|sai|cobra|se paga|[eè]|[eé])|prezzo|devo pagar|pre[cç]o|taxa/iu,
    answer: new RegExp(MONEY, "iu"),
    implied:
      /^(?:price|cost|fee|charg|much|expens|preci|cuest|cost|tarif|prix|cout|preis|kost|gebuhr|teuer|hoch|prezz|prec|cust|tax|pay|pag|zahl|bezahl)/i,
  },
  {
    asks: /how much (?!is |are |do |does |did |will |would |was |for |to |it |money |cash |deposit )\p{L}+ (?:do|does|can|could|may|should|must) /iu,
    answer: new RegExp(`${NUMBER}\\s?(?:${UNITS_OF_SIZE}|${UNITS_OF_DATA}|${UNITS})(?!\\p{L})`, "iu"),
    implied: /^(?:much|many|need)/i,
  },
  {
    asks: /how long|how (?:far|long|much) (?:ahead|in advance|before)|duration|dur[eé]e|duraci[oó]n|durata|dura[cç][aã]o|\bdauer\b|how soon|deadline|d[eé]lai|\bfrist|plazo|prazo|how many (?:days|hours|weeks|months|years)|cu[aá]nto (?:tiempo|tarda|dura)|combien de temps|quelle dur[eé]e|wie lange|quanto tempo|quanto dura|quanto demora|quanto leva|quanto ci (?:vuole|mette)|(?:entro|fra|tra) quanto|en cu[aá]nto tiempo/iu,
    answer: new RegExp(
      `(?:${NUMBER}|\\b(?:${NUMBER_WORDS}|same)(?!\\p{L}))[\\s-]+(?:(?:to|bis|a|à|-|–|und|e|y) ?${NUMBER}[\\s-]+)?(?:${UNITS})\\b`,
      "iu",
    ),
    implied:
      /^(?:long|soon|ahead|advanc|befor|time|take|last|valid|tiemp|tard|dur|vale|temps|valab|lang|dauer|gultig|gelt|gilt|temp|demor|delai|frist|plaz|praz|vuol|vol|mett|lev)/i,
  },
  {
    name: "hours",
    insteadOf: ["when"],
    ofHouse: true,
    asks: /(?:opening|business|office|working) hours|what hours|\bopen(?:ing)?\b|horario|abiert|\babr[eií]|horaires|ouver|\bouvr|[oö]ffnungszeiten|ge[oö]ffnet|orari\b|apert|\bapr(?:e|ite)\b|hor[aá]rio|abert/iu,
    answer: new RegExp(`${TIME}|\\b(?:${DAYS})\\b|\\b(?:${CLOSED})`, "iu"),
    implied: new RegExp(
      `^(?:time|hour|date|day|when|hor|dia|heur|jour|uhr|zeit|tag|ora|orar|giorn|offnungszeit|${PARTS_OF_DAY})`,
      "i",
    ),
  },
  {
    insteadOf: ["when"],
    asks: /what time|qu[eé] hora|quelle heure|wie ?viel uhr|che ora|que horas/iu,
    answer: new RegExp(
      `${TIME}|\\b(?:noon|midnight|mediodía|medianoche|midi|minuit|mittags?|mitternacht|mezzogiorno|mezzanotte|meio-dia|meia-noite)\\b|\\b(?:${CLOSED})`,
      "iu",
    ),
    implied: /^(?:time|hour|hor|heur|uhr|ora)/i,
  },
  {
    insteadOf: ["when"],
    asks: /(?:which|what) days?|qu[eé] d[ií]as?|quels? jours?|(?:welche[mnr]?|was f[uü]r ein) tag|che giorn|quali giorn|que dias?|quais dias/iu,
    answer: new RegExp(`\\b(?:${DAYS})(?!\\p{L})|\\b(?:${MONTHS})\\b`, "iu"),
    implied: /^(?:day|dia|jour|tag|giorn|seman|week|woch|settiman)/i,
  },
  {
    needsForm: true,
    ofHouse: true,
    asks: /how old|(?:what|which|minimum) age|qu[eé] edad|edad m[ií]nima|quel [aâ]ge|[aâ]ge minimum|wie alt|welchem alter|mindestalter|(?:che|quale) et[aà]|et[aà] minima|que idade|idade m[ií]nima/iu,
    answer: new RegExp(`${NUMBER}\\s?(?:years?|años|ans|jahren?|anni|anos)\\b|${AGE}`, "iu"),
    implied:
      /^(?:age|old|edad|alt|eta|idad|start|begin|empez|comenz|commenc|anfang|beginn|inizi|cominc|comec)/i,
  },
  {
    name: "when",
    asks: /\bwhen\b|what time|what hours|which day|(?:opening|business|office|working) hours|what date|deadline|cu[aá]ndo|qu[eé] hora|horario|qu[eé] d[ií]a|\bquand\b|quelle heure|horaires|quel jour|\bwann\b|wie ?viel uhr|[oö]ffnungszeiten|welche[mnr]? tag|\bquando\b|che ora|che giorn|quali giorni|quais dias|qu[eé] d[ií]as|orari|que horas|hor[aá]rio|que dia/iu,
    answer: new RegExp(
      `${TIME}|\\b(?:${DAYS})\\b|\\b(?:${MONTHS})\\b|${YEAR}|${NUMBER}\\s+(?:${UNITS})\\b|\\b(?:within|innerhalb|binnen|sous|dans|dentro de|entro|in)\\s+(?:a|an|one|einer|eines|une?|una?|um|uma)\\s+(?:${UNITS})\\b`,
      "iu",
    ),
    implied: new RegExp(
      `^(?:time|hour|date|day|when|hor|dia|heur|jour|uhr|zeit|tag|ora|orar|giorn|${PARTS_OF_DAY})`,
      "i",
    ),
  },
  {
    insteadOf: ["when", "hours"],
    needsForm: true,
    asks: /\bwhen (?:did|was|were)\b|since when|cu[aá]ndo (?:fue|se fund[oó]|se cre[oó]|abri[oó]|empez[oó])|desde cu[aá]ndo|depuis quand|seit wann|wann (?:wurde|war|hat)|da quando|quando (?:[eè] stat[oa]|fu)|desde quando|quando (?:foi|abriu|come[cç]ou)/iu,
    answer: new RegExp(
      `${YEAR}|\\d{1,2}[./ ](?:\\d{1,2}[./]|(?:of |de )?(?:${MONTHS})\\b)|\\b(?:${MONTHS}) \\d|(?<!\\p{L})(?:since|ago|hace|siglo|depuis|siècle|il y a|seit|jahrhundert|fa|secolo|há|século)(?!\\p{L})`,
      "iu",
    ),
    implied: /^(?:time|date|when|dat|fech|zeit)/i,
  },
  {
    insteadOf: ["when", "hours"],
    needsForm: true,
    asks: /(?:what|which) year|(?:qu[eé]|cu[aá]l) a[nñ]o|quelle ann[eé]e|welche[mns]? jahr|(?:che|quale) anno|(?:que|qual) ano/iu,
    answer: new RegExp(YEAR, "iu"),
    implied: /^(?:year|ano|anne|jahr|ann|date|dat|fech)/i,
  },
  {
    asks: /how often|how many times|wie oft|quelle fr[eé]quence|combien de fois|cada cu[aá]nto|cu[aá]ntas veces|qu[eé] frecuencia|ogni quanto|quante volte|que frequ[eê]ncia|quantas vezes/iu,
    answer: new RegExp(
      `(?<![\\p{N}:£$€])${NUMBER}(?![\\d:]|h\\d)|\\b(?:(?!un|ein)(?:${NUMBER_WORDS})|daily|weekly|monthly|yearly|every|once|twice|cada|ogni|jede[nrs]?|chaque|diari\\w*|mensil\\w*)(?!\\p{L})`,
      "iu",
    ),
    implied: /^(?:often|many|time|frequ|oft|veces|vec|volt|vez|fois)/i,
  },
  {
    needsForm: true,
    asks: /how many(?! times)|what number|what percentage|cu[aá]nt[oa]s|combien de|wie ?viele|quant[ei]\b|quant[oa]s/iu,
    answer: new RegExp(
      `(?<![\\p{N}:£$€])${NUMBER}(?![\\d:]|h\\d|${NO_COUNT})|\\b(?!un|ein)(?:${NUMBER_WORDS})(?!\\p{L}|${NO_COUNT})`,
      "iu",
    ),
    implied: /^(?:many|number|often|numer|nombr|anzahl|zahl)/i,
  },
  {
    name: "contact",
    needsForm: true,
    ofHouse: true,
    asks: /phone|telephone|call you|tel[eé]fono|llamar|t[eé]l[eé]phone|appeler|telefon|anrufen|telefono|chiamare|telefone|ligar/iu,
    answer: /\+?\(?\d[\d\s()./-]{5,}\d/iu,
    implied: /^(?:phone|telephon|telefon|call|number|numer|llam|appel|anruf|chiam|lig)/i,
  },
  {
    name: "contact",
    insteadOf: ["where"],
    ofHouse: true,
    asks: /e-?mail|correo|courriel|contact|contacto|kontakt|contatt|contato/iu,
    answer: /[\w.+-]+@[\w-]+\.[\w.]+|\+?\(?\d[\d\s()./-]{5,}\d|https?:\/\/|www\./iu,
    implied:
      /^(?:email|mail|correo|courriel|contact|kontakt|contatt|contat|address|adress|direcc|indirizz|enderec|reach)/i,
  },
  {
    insteadOf: ["where"],
    asks: /\b(?:endpoints?|urls?|web ?pages?|web ?sites?|web address|links?)\b|p[aá]gina web|sitio web|enlace|site (?:web|internet)|\blien\b|web ?seite|sito (?:web|internet)|\blink\b/iu,
    answer: /https?:\/\/|www\.|(?<![\w.])\/[\w.-]+/iu,
    implied:
      /^(?:endpoint|url|website|webpag|webseit|web|link|site|sit|sitio|enlac|lien|page|pagin|address|adress)/i,
  },
  {
    name: "where",
    ofHouse: true,
    asks: /\bwhere\b|address|located|location|d[oó]nde|direcci[oó]n|ubicad|(?<!\p{L})où(?!\p{L})|adresse|situ[eé]|\bwo\b|\bwohin\b|standort|\bdove\b|indirizzo|\bonde\b|endere[cç]o|localizad/iu,
    answer: new RegExp(
      `\\b(?i:in|at|on|near|under|en|à|au|aux|chez|im|am|bei|auf|unter|in der|nel|nella|al|alla|ad|presso|em|no|na)\\s+(?:(?:the|el|la|le|les|der|die|das|dem|den|il|lo|o|a)\\s+)?(?!\\p{L}*(?:days?|tags?|wochenende|januar|februar|märz|april|juni|juli|august|ember|oktober)\\b)[\\p{Lu}"'“«]|\\d+[ ,]+(?!Uhr|Euro|Cent|Franken|Tage|Stunde|Minute|Woche|Monat|Jahr|Meter|Person|Prozent|Kilo|Gramm|Liter|Stück|Am\\b|Pm\\b)\\p{Lu}|\\p{Lu}\\p{L}+ ?(?i:street|road|avenue|lane|stra(?:ße|sse)|platz|weg|allee|gasse)\\b|\\b(?i:calle|avenida|paseo|rue|quai|via|viale|corso|piazza|rua|praça|plaza)\\s+\\p{Lu}|${IS_AT}|https?://|(?<![\\w.])[~/]?/[\\w.-]+/[\\w./-]+|${WITHIN}`,
      "u",
    ),
    implied:
      /^(?:where|address|locat|direcc|ubic|adress|situ|standort|indirizz|enderec|localiz|find|place|based|encontr|trouv|trov|fic)/i,
  },
  {
    needsForm: true,
    asks: /\bnames? of\b|what .{2,40} (?:is|are) called|what(?:'s| is| are) .{2,40} called|c[oó]mo se llaman?|el nombre de|comment (?:s['’]appelle|se nomme)|le nom d[eu']|wie hei(?:ß|ss)t|wie lautet der name|come si chiama|il nome d|como se chama|o nome d[aeo]/iu,
    answer: /\p{L}[\p{L}.,]*\s+["'“«]?\p{Lu}[\p{L}\d]+/u,
    implied: /^(?:name|nam|call|nombr|llam|nom|appel|heiss|heisst|chiam|cham)/i,
  },
  {
    name: "who",
    needsForm: true,
    asks: /\bwho\b|\bwhom\b|\bqui[eé]n|\bqui\b|\bwer\b|\bwem\b|\bwen\b|\bchi\b|\bquem\b/iu,
    answer: /\p{L}[\p{L}.,]*\s+\p{Lu}\p{L}+/u,
    implied: /^(?:who|person|name|nombr|nom|nam|person)/i,
  },
]

/** Kinds whose words join sentences too: "do I have to be there when you come?" asks for no time. */
const JOINING = new Set<QuestionKind["name"]>(["when", "where", "who"])
const YES_OR_NO =
  /^\W*(?:can|could|may|do|does|did|is|are|was|were|will|would|should|must|shall|have|has|am|puedo|puede|pueden|podemos|debo|tengo que|kann|können|darf|muss|müssen|soll|ist|sind|habt|posso|possiamo|devo|puis-je|peut-on|dois-je|est-ce que je|faut-il) (?!(?:you|u|someone|anyone|sie|du|ihr|me|mi) (?:\p{L}+ )?(?:tell|know|say|show|explain|find|sagen|wissen|zeigen|decir|dire)|(?:tell|sagen|decir|dire)\b)/iu

/** The kinds that a question is of. A narrower kind takes the place of the one that it is a case of. */
export function kindsOf(question: string): QuestionKind[] {
  const isYesOrNo = YES_OR_NO.test(question)
  const asked = QUESTION_KINDS.filter(
    ({ name, insteadOf, asks }) => asks.test(question) && !(isYesOrNo && !insteadOf && JOINING.has(name)),
  )
  return asked.filter(({ name }) => !asked.some(({ insteadOf }) => insteadOf?.some((each) => each === name)))
}
