export { TAUGHT, taughtAnswerAmong, taughtAnswerStatement } from "./find-taught-answer.ts"
export { questionKey } from "./question-key.ts"
export { unansweredStatement } from "./record-unanswered.ts"
export { unansweredReason } from "./unanswered-reason.ts"
