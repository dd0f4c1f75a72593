/**
 * What clients are charged for. An agency says how it sells (`saveBilling`); from then on each client on a plan with a price
 * has a subscription, which `settleClient` brings up to the present: what has come of it is worked out by `advance`, which
 * knows no clock and no database, and kept with its invoices in one transaction. A sweep (`settleDue`) finds whoever has
 * something due, so that nothing has to be told of a changed plan, a new client or a day that passed; pages call
 * `settleClient` only so that people see it at once. Invoices say forever what they said on their date; whoever owes one past
 * its days of grace is paused until it is paid, voided or given more time.
 */
export { getInvoice, moveDueDate, pageOfInvoices, setInvoicePaid, voidInvoice } from "./invoices.ts"
export { mailInvoice } from "./mail-invoice.ts"
export { getOwnCharging } from "./own-charging.ts"
export { getOwnInvoice, pageOfOwnInvoices } from "./own-invoices.ts"
export { getBilling, saveBilling } from "./profile.ts"
export { settleClient } from "./settle-client.ts"
export { settleDue } from "./settle-due.ts"
export { confirmPayment, openPortal, startCheckout } from "./stripe/checkout.ts"
export { checkStripe, connectStripe } from "./stripe/connect.ts"
export { pushPlan } from "./stripe/push-plan.ts"
export { cancelAtStripe, stopStripe } from "./stripe/stop-stripe.ts"
export { canStripe } from "./stripe/stripe-client.ts"
export { syncStripe } from "./stripe/sync-stripe.ts"
export { takeStripeEvent } from "./stripe/take-stripe-event.ts"
export { getOwnSubscription, getSubscription, periodEndOf, setExempt } from "./subscriptions.ts"
export { billingSums } from "./sums.ts"
export { totalsOf } from "./totals.ts"
