export { outcomeOf } from "./answer-outcome.ts"
export { TAUGHT, taughtAnswerAmong, taughtAnswerStatement } from "./find-taught-answer.ts"
export { unansweredReason, unansweredStatement } from "./record-unanswered.ts"
export { questionKey } from "./same-question.ts"
