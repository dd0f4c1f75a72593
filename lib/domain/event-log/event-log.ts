export { followEvents } from "./follow-events.ts"
export { forgetEvents } from "./forget-events.ts"
export { forgetFollowers } from "./forget-followers.ts"
export { listEvents } from "./list-events.ts"
