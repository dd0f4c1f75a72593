export { watchRight } from "./watch-right.ts"
export { whileAllowed } from "./while-allowed.ts"
