export { splitPassages } from "./split-passages.ts"
