/** What the keyless model takes from a bot's instructions: never their words at large, which are not for visitors. */
export interface Instructions {
  /** For whom the bot speaks. */
  business: string | undefined
  /** Addresses and numbers at which visitors are to reach the business. */
  contacts: string[]
  /** What is to be said, word for word, where nothing is known. */
  fallback: string | undefined
  /** When people can be reached. */
  hours: string | undefined
  /** Whether visitors are addressed as friends are, and whether soberly: by the bot's personality. */
  isInformal: boolean
  isSober: boolean
  /** What its role has the bot arrange. */
  arranges: "appointment" | "offer" | null
}

const FRIENDLY = /\bBe (?:friendly|enthusiastic):/
const SOBER = /\bBe (?:professional:|an expert:)/
const ARRANGES = [
  ["appointment", /\bYou help to arrange appointments:/],
  ["offer", /\bYou work in sales:|\bYou look after prospects:/],
] as const
const BUSINESS =
  /\b(?:for|of|at|für|von|bei|de|du|pour|chez|per|di|da|do)(?: the| der| dem| die| la| el| le| il| a| o)? ((?:\p{Lu}[\p{L}\d&'’.-]*\p{L})(?: (?:\p{Lu}[\p{L}\d&'’-]*|&|and(?= \p{Lu})|und(?= \p{Lu})|y(?= \p{Lu})|et(?= \p{Lu})|e(?= \p{Lu})|de(?= \p{Lu})))*)/u
const UNKNOWING =
  /\bif (?:you|the|there|an?|no)\b.{0,60}?(?:n['’]t|not|cannot|unable|unsure|no answer|unknown)\b|\bsi no\b|\bsi (?:tu|vous)\b.{0,20}\bne\b|\bwenn\b.{0,60}\b(?:nicht|keine)\b|\bse non\b|\bse n[ãa]o\b/iu
// What must not be passed on.
const WITHHELD =
  /\b(?:never|don['’]?t|do not|must not|confidential|internal(?:ly)?|secret|private|nie(?:mals)?|nicht|intern|vertraulich|nunca|jam[aá]s|no (?:des|d[eé]|compartas|digas|reveles)|interno|confidencial|jamais|ne (?:donne|donnez|partage|partagez|r[ée]v[eè]le)|interne|confidentiel|mai|non (?:dare|condividere|rivelare)|riservato|n[ãa]o (?:d[êe]|compartilhe|revele))\b/iu
const OF_THE_VISITOR =
  /\b(?:talking|speaking|chatting) (?:to|with)\b|\bvisitors?['’]?s?\b.{0,20}\b(?:is|has)\b|\bthe (?:user|customer|person|visitor)(?:['’]s| is| has)\b/iu
const WAYS =
  /\b(?:call|phone|tel|ring|contact|reach|write|e-?mail|mail|support|hotline|help ?desk|website|visit|refer|direct|anruf\p{L}*|anzurufen|ruf\p{L}*|telefon\p{L}*|erreich\p{L}*|kontakt\p{L}*|schreib\p{L}*|llam\p{L}*|tel[eé]fono|contact\p{L}*|escrib\p{L}*|correo|appel\p{L}*|t[eé]l[eé]phon\p{L}*|joindre|[eé]cri\p{L}*|chiam\p{L}*|scriv\p{L}*|contatt\p{L}*|lig\p{L}*|escrev\p{L}*|contat\p{L}*)\b/iu
const SAYS = /["“„«](?<said>[^"”“»«„]{8,400})["”“»]/u
const HOURS = /\d{1,2}(?:[:.h]\d{2})? ?(?:am|pm|uhr|h)?\s?(?:-|–|—|to|bis|until|a|à|alle|às)\s?\d{1,2}/iu
const STATES =
  /^(?:we|our|the|opening|office|wir|unser\p{L}*|die|das|der|nous|notre|nos|le|la|nuestr\p{L}*|estamos|abrimos|siamo|il|nostr\p{L}*|noss\p{L}*|mon|mo-)/iu

/** Longer instructions are read so far. */
const LONGEST = 20_000

/** Reads the instructions of a prompt: what stands before its passages. */
export function readInstructions(system: string): Instructions {
  const end = system.lastIndexOf("<passages>")
  const own = system.slice(0, Math.min(LONGEST, end < 0 ? LONGEST : end))
  const [first = ""] = own.split("\n\n")
  const sentences = own.split(/(?<=[.!?])\s+|\n+/)
  const contacts = new Set<string>()
  let fallback: string | undefined
  for (const sentence of sentences) {
    const unknowing = UNKNOWING.exec(sentence)
    const order = unknowing
      ? sentence.slice(0, unknowing.index) + sentence.slice(unknowing.index + unknowing[0].length)
      : sentence
    if (WITHHELD.test(order) || OF_THE_VISITOR.test(order)) continue
    const said = unknowing ? SAYS.exec(order)?.groups?.said : undefined
    if (said) fallback ??= said.trim()
    if (unknowing || WAYS.test(order)) for (const contact of contactsIn(order)) contacts.add(contact)
  }
  const hours = sentences.find(
    (each) => HOURS.test(each) && STATES.test(each) && !WITHHELD.test(each) && each.length < 200,
  )
  return {
    business: BUSINESS.exec(first.slice(0, 300))?.[1],
    contacts: [...contacts].slice(0, 3),
    fallback,
    hours: hours?.trim(),
    isInformal: FRIENDLY.test(own),
    isSober: SOBER.test(own),
    arranges: ARRANGES.find(([, role]) => role.test(own))?.[0] ?? null,
  }
}

const EMAIL = /[\p{L}\d._+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/gu
const PHONE = /(?<![\d.,:/-])(?:\+?\d|\(\d)(?:[ ()./-]{0,2}\d){6,14}(?![\d%€$£:]|\s?(?:€|EUR|USD|km|kg))/g
const DATE = /^\d{4}-\d{2}-\d{2}|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/

/** The e-mail addresses and telephone numbers of a text, in order. */
export function contactsIn(text: string): string[] {
  const phones = (text.match(PHONE) ?? []).filter((each) => /[ ()./+-]/.test(each) && !DATE.test(each))
  return [...new Set([...(text.match(EMAIL) ?? []), ...phones.map((each) => each.trim())])]
}
