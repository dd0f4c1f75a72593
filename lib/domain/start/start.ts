export { answerable } from "./answerable.ts"
export { moveStart, prepareBot, readStart, speakLanguageOfKnowledge } from "./guided-start.ts"
