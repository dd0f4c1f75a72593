export { listRatings } from "./list-feedback.ts"
export { keepRating } from "./save-feedback.ts"
