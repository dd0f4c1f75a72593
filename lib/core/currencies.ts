/** Currencies that plans are sold in, by their ISO 4217 code, with the digits of their smallest unit. */
const DIGITS = {
  EUR: 2,
  USD: 2,
  GBP: 2,
  CHF: 2,
  AED: 2,
  AUD: 2,
  BGN: 2,
  BRL: 2,
  CAD: 2,
  CLP: 0,
  CNY: 2,
  COP: 2,
  CZK: 2,
  DKK: 2,
  HKD: 2,
  HUF: 2,
  IDR: 2,
  ILS: 2,
  INR: 2,
  ISK: 0,
  JPY: 0,
  KES: 2,
  KRW: 0,
  KWD: 3,
  MXN: 2,
  MYR: 2,
  NGN: 2,
  NOK: 2,
  NZD: 2,
  PEN: 2,
  PLN: 2,
  RON: 2,
  SAR: 2,
  SEK: 2,
  SGD: 2,
  THB: 2,
  TRY: 2,
  UAH: 2,
  VND: 0,
  ZAR: 2,
} as const
export type Currency = keyof typeof DIGITS

export const CURRENCIES = Object.keys(DIGITS) as [Currency, ...Currency[]]

/** How many digits stand behind the point of an amount; two where the currency is none of ours. */
export const currencyDigits = (currency: string): number => DIGITS[currency as Currency] ?? 2

/** An amount in the smallest unit as a number of the currency itself: 2900 cents are 29. */
export const inUnits = (amount: number, currency: string): number => amount / 10 ** currencyDigits(currency)
