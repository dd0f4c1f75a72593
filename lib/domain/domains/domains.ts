/**
 * Domains of an account's own. An agency's shows all of it, a client's the chat of one of its bots. A domain serves only
 * while two records stand in its DNS: a text with a nonce that nobody else was given, and a way that leads here. They are
 * looked up when somebody asks (`checkDomain`) and by a sweep (`checkDueDomains`). Which host a request came to is found by
 * `hostOf` in branding.
 */
export { checkDomain } from "./check-domain.ts"
export { checkDueDomains } from "./check-due.ts"
export { addDomain, listDomains, releaseDomain, setDomainBot } from "./crud.ts"
