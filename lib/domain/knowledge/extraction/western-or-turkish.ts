/** Letters of which one encoding has those of Icelandic where the other has those of Turkish. */
const EITHER = /[ýþðÝÞÐ]/g
/** Letters that Icelandic and its neighbours have beside them in every few words, and Turkish never has. */
const NORTHERN = /[áéíóúæÁÉÍÓÚÆ]/

/** Which of the two encodings a text is in that was read as the Western one, windows-1252. */
export const westernOrTurkish = (text: string): string =>
  (text.match(EITHER)?.length ?? 0) > 1 && !NORTHERN.test(text) ? "windows-1254" : "windows-1252"
