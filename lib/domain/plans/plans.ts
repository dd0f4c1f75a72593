/**
 * What an agency sells and how it is kept. A client wears one of its agency's plans (`choosePlan`); plan and account say
 * its limits (`resolveLimits`), which the agency's own narrow (`bindingLimits`). Use is taken from counters and given back
 * to them (`reserve`, `release`), by the month or as long as it exists (`periodOf`), and a limit that is reached becomes an
 * event (`noteLimit`). Tokens, of which nobody knows beforehand how many an answer takes, are reserved, settled by what was
 * taken, and given back where nobody came to settle them. What it sells them for: `price-list`.
 */
export { choosePlan } from "./choose-plan.ts"
export {
  budgetsOfAnswer,
  costLeft,
  type ReservedCostRow,
  reserveCostStatement,
  reservedCostBy,
} from "./cost-reservation.ts"
export { release, releaseStatements, reserve, reserveStatements, takenValues, usageOf } from "./counters.ts"
export { bindingLimits, hasTokenLimit, maxFileSize, maxPages, resolveLimits } from "./limits.ts"
export { noteLimit } from "./note-limit.ts"
export { currentPeriods, endOfMonth, isMonthly, periodOf } from "./periods.ts"
export { returnReservations, returnReservationsOf } from "./return-reservations.ts"
export {
  type ReservationNote,
  type ReservationRequest,
  type ReservedCost,
  type ReservedRow,
  type ReservedTokens,
  renewReservation,
  reservationIdOf,
  reserveTokens,
  reserveTokensStatement,
  settleReservation,
} from "./token-reservation.ts"
