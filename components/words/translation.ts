import type { Translated } from "./in-language.ts"
import type * as words from "./words.ts"

/** All words of the interface in another language than English. */
export type Translation = Translated<typeof words>
