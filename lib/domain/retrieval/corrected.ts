/** How people take back what they said, in six languages. */
const CORRECTION =
  /^(?:(?:no|nope|nein|non|não|nao|sorry|perdón|perdon|pardon|scusi|scusa|desculpe|sorry)\b[\s,.!:–—-]*)*(?:(?:actually|rather|instead|i mean|i meant|what i meant (?:is|was)|meant|quiero decir|quise decir|quería decir|me refiero a|me refería a|más bien|je veux dire|je voulais dire|je parle d[eu]|plutôt|ich meine|ich meinte|gemeint (?:ist|war)|eher|sondern|voglio dire|volevo dire|intendo|intendevo|piuttosto|quero dizer|queria dizer|quis dizer|me refiro a)\b[\s,:–—-]*)+/iu
/** "No, the big one": a no, and a thing. */
const NO = /^(?:no|nope|nein|non|não|nao)\b\s*[,.!:–—-]\s*(?=\p{L})/iu
/** "Not the small one, the big one." */
const NOT =
  /^(?:no,? )?(?:not|no|pas|nicht|non|não|nao)\s[^,.;]{1,60}[,.;]\s*(?:but |sino |mais |sondern |ma |mas )?(?=\p{L})/iu

/** What is left of a question that corrects the one before it; a question as it is otherwise. */
export function corrected(question: string): { text: string; isCorrection: boolean } {
  const text = question.trim()
  const taken = CORRECTION.exec(text) ?? NOT.exec(text) ?? NO.exec(text)
  const rest = taken ? text.slice(taken[0].length).trim() : ""
  return rest ? { text: rest, isCorrection: true } : { text, isCorrection: false }
}
