declare module "@nlpjs/lang-en-min" {
  export class StemmerEn {
    /** The stem of a word in lower case. */
    stemWord(word: string): string
  }
}
