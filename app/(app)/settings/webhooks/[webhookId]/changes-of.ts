import {
  editWebhook,
  removeWebhook,
  rotateWebhook,
  testWebhook,
  turnOffWebhook,
  turnOnWebhook,
} from "../actions.ts"

/** What can be done to one webhook, as its page hands it on. */
export const changesOf = (id: string) => ({
  test: testWebhook.bind(null, id),
  edit: editWebhook.bind(null, id),
  rotate: rotateWebhook.bind(null, id),
  turnOn: turnOnWebhook.bind(null, id),
  turnOff: turnOffWebhook.bind(null, id),
  remove: removeWebhook.bind(null, id),
})
