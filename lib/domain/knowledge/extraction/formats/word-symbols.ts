/** Characters 20 to 7e and a0 to fe of the font Symbol; a dot where it has none. */
const SYMBOL_LOW = [
  ..." !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
]
const SYMBOL_HIGH = [
  ..."€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪.〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
]
/** The signs of Wingdings that stand in texts, not beside them. */
const WINGDINGS: Record<number, string> = {
  33: "✏",
  40: "☎",
  41: "✆",
  42: "✉",
  74: "☺",
  76: "☹",
  108: "●",
  110: "■",
  111: "□",
  113: "❑",
  118: "❖",
  167: "▪",
  168: "◻",
  216: "➢",
  223: "←",
  224: "→",
  225: "↑",
  226: "↓",
  232: "➔",
  251: "✗",
  252: "✓",
  253: "☒",
  254: "☑",
}
/** Where Word puts the characters of fonts with an alphabet of their own. */
const PRIVATE = 0xf000

/** The sign that a font of signs draws for a character code; "" for one that nobody knows. */
export function symbolOf(font: string, code: number): string {
  const own = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code
  if (/^wingdings/i.test(font)) return /[23]/.test(font) ? "" : (WINGDINGS[own] ?? "")
  if (/^symbol/i.test(font) || code >= PRIVATE) {
    const sign = own >= 0xa0 ? SYMBOL_HIGH[own - 0xa0] : SYMBOL_LOW[own - 0x20]
    return sign === undefined || (sign === "." && own !== 0x2e) ? "" : sign
  }
  return code > 0x1f && code < 0xd800 ? String.fromCharCode(code) : ""
}

/** Text with what stands in it as the characters of a font of signs. */
export const withSymbols = (text: string, font: string): string =>
  text.replace(/[\uf020-\uf0ff]/g, (character) => symbolOf(font, character.charCodeAt(0)))
