import { analyse } from "chardet"
import { centralEuropean } from "./central-european.ts"
import { implausibleShare } from "./implausible-share.ts"
import { westernOrTurkish } from "./western-or-turkish.ts"

/** Bytes that are looked at: the lines that tell an encoding, from anywhere near the beginning. */
const SAMPLE = 32 * 1024
const SEARCHED = 4 * 2 ** 20
const MOST_IMPLAUSIBLE = 0.05
/** Percent: below, the detector has seen too little; nearer than the second, it might as well be that one. */
const SURE = 20
const AHEAD = 5

export interface Detected {
  /** A label of the Encoding Standard. */
  encoding: string
  isDoubtful: boolean
}

/**
 * The encoding of text that is not UTF-8: the declared one where it gives a plausible text, else the likeliest that does.
 * Undefined where none does.
 */
export function detectEncoding(bytes: Uint8Array, declared?: string): Detected | undefined {
  const sample = sampleOf(bytes)
  const read = (label: string) => readAs(label, sample)
  const said = declared === undefined ? undefined : read(declared)
  if (said?.isPlausible) return { encoding: said.encoding, isDoubtful: false }
  const ranked = analyse(sample).flatMap(({ name, confidence }) => {
    const reading = read(name)
    const weight = RARE.has(reading?.encoding ?? "") ? RARITY : 1
    return reading?.isPlausible ? { ...reading, confidence: confidence * weight } : []
  })
  const [best] = ranked.sort((a, b) => b.confidence - a.confidence)
  if (!best || best.confidence <= GUESS) return fallback(read)
  const rival = ranked.find(({ text }) => text !== best.text)
  const isDoubtful =
    best.confidence < SURE || (rival !== undefined && best.confidence - rival.confidence < AHEAD)
  return { encoding: amongNeighbours(best, sample), isDoubtful }
}

/** The detector tells encodings apart by their words, but not all that differ in a few letters. */
function amongNeighbours({ encoding, text }: Reading, sample: Uint8Array): string {
  if (CENTRAL.has(encoding)) return centralEuropean(sample)
  return encoding === "windows-1252" ? westernOrTurkish(text) : encoding
}

const CENTRAL: ReadonlySet<string> = new Set(["windows-1250", "iso-8859-2"])

/** Taken for other languages' texts more often than they are met. */
const RARE: ReadonlySet<string> = new Set(["windows-1257", "windows-1258"])
const RARITY = 0.6

/** The detector says so much of an encoding of which it only knows that nothing speaks against it. */
const GUESS = 10

/** Western text of a few letters; then what old systems wrote, which the detector does not know. */
function fallback(read: (label: string) => Reading | undefined): Detected | undefined {
  for (const label of ["windows-1252", "ibm866", "macintosh"]) {
    const reading = read(label)
    const isDoubtful = label !== "windows-1252"
    if (reading?.isPlausible && (!isDoubtful || isMostlyLetters(reading.text)))
      return { encoding: isDoubtful ? label : westernOrTurkish(reading.text), isDoubtful }
  }
  return undefined
}

/** These have frames and figures where others have letters. */
function isMostlyLetters(text: string): boolean {
  const foreign = text.match(/[^\0-\x7f\p{P}]/gu)?.length ?? 0
  return (text.match(/(?![\0-\x7f])\p{L}/gu)?.length ?? 0) > foreign * 0.9
}

interface Reading {
  encoding: string
  text: string
  isPlausible: boolean
}

/** The sample in an encoding; undefined for one that nobody knows, or that has nothing to do with this kind of bytes. */
function readAs(label: string, sample: Uint8Array): Reading | undefined {
  const decoder = decoderOf(label)
  if (!decoder || UNICODE.test(decoder.encoding)) return undefined
  const text = decoder.decode(sample)
  return { encoding: decoder.encoding, text, isPlausible: implausibleShare(text) <= MOST_IMPLAUSIBLE }
}

/** These tell themselves apart, and are looked for before. */
const UNICODE = /^utf-/

function decoderOf(label: string): TextDecoder | undefined {
  try {
    // The Ukrainian one has the letters of the Russian one, and four more.
    return new TextDecoder(label.toLowerCase() === "koi8-r" ? "koi8-u" : label)
  } catch {
    return undefined
  }
}

const NEWLINE = 10
const isHigh = (byte: number) => byte > 0x7f

/** A short text whole; of a long one the lines with bytes beyond ASCII. Without tags, which are in no language. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = bytes.length > SAMPLE ? highLines(bytes) : bytes
  return Buffer.from(
    Buffer.from(sample)
      .toString("latin1")
      .replace(/<[^<>]*>/g, " "),
    "latin1",
  )
}

function highLines(bytes: Uint8Array): Uint8Array {
  const searched = bytes.subarray(0, SEARCHED)
  const sample = new Uint8Array(SAMPLE)
  let filled = 0
  for (let at = 0; filled < SAMPLE; ) {
    const high = searched.subarray(at).findIndex(isHigh)
    if (high < 0) break
    const from = Math.max(at, searched.lastIndexOf(NEWLINE, at + high) + 1)
    const next = searched.indexOf(NEWLINE, at + high)
    const end = next < 0 ? searched.length : next + 1
    const line = searched.subarray(from, Math.min(end, from + SAMPLE - filled))
    sample.set(line, filled)
    filled += line.length
    at = end
  }
  return sample.subarray(0, filled)
}
