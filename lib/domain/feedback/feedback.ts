export { listFeedback } from "./list-feedback.ts"
export { saveFeedback } from "./save-feedback.ts"
