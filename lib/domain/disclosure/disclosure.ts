export { consentAsked, consentGiven } from "./consent.ts"
export { isGenerated } from "./is-generated.ts"
export { disclosureLine, disclosureOfTurn } from "./line.ts"
export { recordDisclosureSwitch } from "./record-switch.ts"
