import { en } from "./en.ts"

/** Every string of the interface. One file per locale has the same shape as `en`. */
export const words: typeof en = en
