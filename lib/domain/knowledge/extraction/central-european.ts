/** The letters beyond ASCII of languages that are written in these encodings. */
const ALPHABETS = [
  "ąćęłńóśźż",
  "áčďéěíňóřšťúůýž",
  "áäčďéíĺľňóôŕšťúýž",
  "áéíóöőúüű",
  "âăîșțşţ",
  "čćđšž",
  "äáéëíóôöúüýçß",
]
const ENCODINGS = ["windows-1250", "iso-8859-2"]

/**
 * Which of the two Central European encodings bytes are in. They differ in a few letters, and both give words in letters:
 * in the right one all letters are of one language. Of Windows where both do.
 */
export function centralEuropean(sample: Uint8Array): string {
  const [windows = 0, iso = 0] = ENCODINGS.map((encoding) =>
    inOneAlphabet(new TextDecoder(encoding).decode(sample)),
  )
  return iso > windows ? "iso-8859-2" : "windows-1250"
}

/** How many letters beyond ASCII are of the language that has most of them. */
function inOneAlphabet(text: string): number {
  const letters = [...text.toLowerCase()].filter((letter) => letter > "\x7f")
  return Math.max(
    ...ALPHABETS.map((alphabet) => letters.filter((letter) => alphabet.includes(letter)).length),
  )
}
