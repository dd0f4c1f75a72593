export { countTokens } from "./count-tokens.ts"
export { splitPassages } from "./split-passages.ts"
