/** What waits in the queue of jobs and what was given up, as administrators see it. What each job does: `jobs`. */
export { queueTrouble } from "./trouble.ts"
