/**
 * The way from a bot to a person: when somebody is there and what a visitor reads of that, why a person is asked for, and who
 * is to see to it. How people then answer is lib/domain/inbox; why it is built this way, docs/decisions/073-who-answers.md.
 */
export { awayLine, expectation, saidOfWish } from "./expectation.ts"
export { presence } from "./hours.ts"
export { personOf } from "./person-of.ts"
export { wishStatement } from "./wish-statement.ts"
