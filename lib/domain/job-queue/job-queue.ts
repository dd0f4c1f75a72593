/** What waits in the queue of jobs and what was given up, as administrators see it. What each job does: `jobs`. */
export { failedJobs } from "./failed-jobs.ts"
export { jobKinds } from "./job-kinds.ts"
export { retryJobs } from "./retry-jobs.ts"
export { queueTrouble } from "./trouble.ts"
