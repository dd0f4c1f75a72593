export { DeletedBody } from "./bodies.ts"
export { deliverDue } from "./deliver-due.ts"
export {
  createEndpoint,
  deleteEndpoint,
  disableEndpoint,
  enableEndpoint,
  getEndpoint,
  listEndpoints,
  rotateSecret,
  updateEndpoint,
} from "./endpoints.ts"
export { keepRelaying } from "./keep-relaying.ts"
export { purgeWebhooks } from "./purge-webhooks.ts"
export { getDelivery, listDeliveries } from "./read-deliveries.ts"
export { relayEvents } from "./relay-events.ts"
export { replayDelivery } from "./replay-delivery.ts"
export { forgetDeliveries, wakeDeliveries } from "./sweep-deliveries.ts"
export { testEndpoint } from "./test-endpoint.ts"
export { WEBHOOK_EVENTS } from "./webhook-events.ts"
