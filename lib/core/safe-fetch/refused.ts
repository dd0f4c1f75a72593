/** Why a request was not made or not finished; for the log alone. */
export class Refused extends Error {}
