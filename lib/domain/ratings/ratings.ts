export { keepRating } from "./keep-rating.ts"
export { listRatings } from "./list-ratings.ts"
