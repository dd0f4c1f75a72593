/**
 * Notifications that browsers show although no page is open (Web Push, RFC 8030): a person turns them on in a browser
 * (`turnOnPush`), which lasts as long as they are signed in there; `sendPush` hands one to the push service of its maker.
 * Whom to tell of what is not decided here: docs/decisions/077-push-and-digests.md.
 */
export { sendPush } from "./send-push.ts"
export { listPushBrowsers, pushBrowsersOf, renewPush, turnOffPush, turnOnPush } from "./subscriptions.ts"
export { pushKey } from "./vapid.ts"
