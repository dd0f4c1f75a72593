import { fold } from "./words.ts"

/** Words that a mistyped one may stand for: each list holds slips of one kind, the likeliest kind first. */
export type Slips = readonly (readonly string[])[]

const SHORTEST = 3
const LONGEST = 24
/** Letters from which on a word may also have one letter too many, or a wrong one; shorter ones have too many neighbours. */
const EXTRA_FROM = 4
const WRONG_FROM = 6
const ALPHABETS: [script: RegExp, letters: string][] = [
  [/^\p{Script=Latin}+$/u, "abcdefghijklmnopqrstuvwxyz"],
  [/^\p{Script=Cyrillic}+$/u, "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ"],
  [/^\p{Script=Greek}+$/u, "αβγδεζηθικλμνξοπρσςτυφχψω"],
]

/**
 * The words, folded, that are one slip of the hand away: two letters changed places, a letter was doubled or its double
 * left out, one is missing, one is too many, one is another. The first letter is seldom wrong and stays, unless it
 * changed places. None for words with digits, very short ones and scripts without an alphabet.
 */
export function slipsOf(typed: string): Slips {
  const word = fold(typed)
  const letters = ALPHABETS.find(([script]) => script.test(word))?.[1]
  if (!letters || word.length < SHORTEST || word.length > LONGEST) return []
  const places = [...word].map((_, i) => i)
  const inner = places.slice(1)
  const put = (at: number, letter: string, taken: number) =>
    word.slice(0, at) + letter + word.slice(at + taken)
  const isDouble = (at: number) => word[at] === word[at - 1]
  const kinds = [
    inner.filter((at) => !isDouble(at)).map((at) => put(at - 1, `${word[at]}${word[at - 1]}`, 2)),
    [
      ...places.map((at) => put(at, word[at] ?? "", 0)),
      ...inner.filter(isDouble).map((at) => put(at, "", 1)),
    ],
    [...inner, word.length].flatMap((at) => [...letters].map((letter) => put(at, letter, 0))),
  ]
  if (word.length >= EXTRA_FROM) kinds.push(inner.map((at) => put(at, "", 1)))
  if (word.length >= WRONG_FROM)
    kinds.push(inner.flatMap((at) => [...letters].map((letter) => put(at, letter, 1))))
  return kinds
}
