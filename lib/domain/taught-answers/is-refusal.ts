/** How people and models say that they do not know, with accents folded away. */
const ADMISSIONS = [
  // English
  /\bcannot put (you|anyone) through\b/,
  /\b(do not|don[’']?t|did not|didn[’']?t|cannot|can[’']?t|could not|couldn[’']?t|unable to|not able to) (currently |seem to |actually )?(know|find|locate|answer|tell|say|help with|provide|have (any |that |this |the |enough |specific |an? )?(answer|information|info|details?|data))/,
  /\b(no|not enough|insufficient) (information|details|answer|mention)\b|\b(not|isn[’']?t|aren[’']?t) (mentioned|specified|stated|covered|included|provided|available|sure)\b/,
  // Spanish
  /\bno (lo )?(se|conozco|dispongo|tengo|encuentro|puedo (responder|contestar|encontrar)|he encontrado|he podido encontrar|encontre|hay informacion|se menciona|aparece|figura|estoy segur[oa])/,
  // French
  /\b(je )?(ne|n[’'])\s?(le )?(sais|connais|dispose|trouve|peux|parviens|ai|suis|figure|est) (pas|aucune|malheureusement pas)|\bn[’']ai (pas|trouve aucune)|\baucune (information|reponse)\b/,
  // German
  /\b(weiss|kenne|finde|habe|konnte|kann|liegt|liegen|steht|stehen)\b.{0,80}\b(nicht|kein|keine|keinen|keinerlei)\b|\bkeine (antwort|information|informationen|angaben|auskunft)\b|\bnicht (bekannt|angegeben|erwahnt|enthalten)\b/,
  // Italian
  /\bnon (lo )?(so|conosco|dispongo|ho (trovato|informazioni|una risposta)|trovo|posso (rispondere|trovare)|sono (in grado|sicur[oa])|e (indicato|menzionato|specificato)|ci sono informazioni)/,
  // Portuguese
  /\bnao (o )?(sei|conheco|disponho|tenho|encontro|encontrei|posso (responder|encontrar)|consigo|ha informac|e mencionad|consta|estou segur)/,
]

/** Where an answer says it: what comes later explains. */
const OPENING = 400

/** Whether an answer says that there is none. */
export function isRefusal(answer: string): boolean {
  const opening = answer
    .slice(0, OPENING)
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
  return ADMISSIONS.some((admission) => admission.test(opening))
}
