/**
 * The share of a text's letters and signs beyond ASCII that no writer puts where they stand, from 0 (an ordinary text) to
 * 1: what shows when bytes are read in an encoding that is not theirs. Made for samples of some thousand characters.
 */
export function implausibleShare(text: string): number {
  let [all, odd, letters, accented] = [0, 0, 0, 0]
  for (const word of text.split(/[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e]+/)) {
    const foreign = lengthOf(word.match(FOREIGN))
    if (!foreign) continue
    all += foreign
    odd += Math.min(foreign, oddIn(word, foreign))
    const latin = word.match(LATIN) ?? []
    letters += latin.length
    accented += latin.filter((letter) => letter > "\x7f").length
  }
  // Latin words have accents on some of their letters, not on most.
  if (accented > letters * 0.6) odd += accented
  return all ? Math.min(1, odd / all) : 0
}

const FOREIGN = /[^\0-\x7f]/gu
const NO_TEXT = /[\p{Cc}\p{Cn}\p{Co}\p{Cs}\ufffd]/gu
/** Signs and figures between two letters, but for those that join words. */
const SIGN_BETWEEN =
  /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])(?!['’‘ʼ·…‑–—‐\u00ad\u200b-\u200f])[^\0-\x7f\p{L}\p{M}](?=\p{L})/gu
/** Signs that begin something, after a letter. */
const SIGN_AFTER = /(?<=[\p{L}§¡])[§¡¿¬¶¦¤](?!\p{L})/gu
/** A capital in the middle of a word, beyond ASCII. */
const CAPITAL_AFTER = /(?<=(?![a-z])\p{Ll})(?![A-Z])\p{Lu}/gu
const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
]
const LATIN = /\p{Script=Latin}/gu

function oddIn(word: string, foreign: number): number {
  if (ALPHABETS.filter((alphabet) => alphabet.test(word)).length > 1) return foreign
  return (
    lengthOf(word.match(NO_TEXT)) +
    lengthOf(word.match(SIGN_BETWEEN)) +
    lengthOf(word.match(SIGN_AFTER)) +
    lengthOf(word.match(CAPITAL_AFTER))
  )
}

const lengthOf = (found: readonly string[] | null) => found?.length ?? 0
