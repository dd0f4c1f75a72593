export { addTestQuestion, deleteTestQuestion, listTestQuestions, updateTestQuestion } from "./questions.ts"
export { runTests } from "./run-tests.ts"
export { getTestRun, listTestRuns, startTestRun, stopTestRun } from "./runs.ts"
