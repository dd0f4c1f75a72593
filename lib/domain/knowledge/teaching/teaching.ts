export { forgetUnanswered } from "./forget-unanswered.ts"
export { listTaughtAnswers } from "./read-taught-answers.ts"
export { dismissUnanswered, listUnanswered } from "./read-unanswered.ts"
export { teachAnswer, updateTaughtAnswer } from "./teach-answer.ts"
