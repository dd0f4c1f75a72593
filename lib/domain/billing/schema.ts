import { z } from "zod"
import type { PlanInterval } from "../plans/schema.ts"

/** What a plan is sold for. `price` in the smallest unit of the currency. */
export interface Terms {
  planId: string
  name: string
  price: number
  currency: string
  interval: PlanInterval
  trialDays: number
}

/** How far a client's subscription has come. `price`, `currency` and `interval` are those of the running period. */
export interface SubscriptionState {
  planId: string
  price: number
  currency: string
  interval: PlanInterval
  status: "trialing" | "active" | "canceled"
  anchorAt: Date
  periodStart: Date
  periodEnd: Date
  credit: number
}

/** A period to be charged: the plan's price less a credit. */
export interface Charge {
  name: string
  price: number
  credit: number
  currency: string
  periodStart: Date
  periodEnd: Date
}

export interface TaxTerms {
  /** Hundredths of a percent. */
  taxRate: number
  pricesIncludeTax: boolean
}

/** In the smallest unit of the currency; `total` is what is to be paid. */
export interface Totals {
  net: number
  tax: number
  total: number
}

const line = (most: number) => z.string().trim().max(most)

const SETTINGS = z.strictObject({
  mode: z.enum(["off", "manual", "stripe"]),
  sellerName: line(200),
  sellerAddress: line(1000),
  taxId: line(100),
  taxName: line(40),
  taxRate: z.int().min(0).max(10_000),
  pricesIncludeTax: z.boolean(),
  invoicePrefix: line(20),
  dueDays: z.int().min(0).max(365),
  graceDays: z.int().min(0).max(365),
  paymentText: line(2000),
})

/** What an agency says about itself as a seller; what is left out stays. */
export const BillingSettings = SETTINGS.partial()
export type Billing = z.infer<typeof SETTINGS> & {
  /** The number, without its prefix, that the next invoice gets. */
  nextNumber: number
  /** The agency's account at Stripe, and since when that may take payments. */
  stripeAccountId: string | null
  stripeReadyAt: Date | null
}

/** Of an agency that has said nothing yet. */
export const NO_BILLING: Billing = {
  mode: "off",
  sellerName: "",
  sellerAddress: "",
  taxId: "",
  taxName: "VAT",
  taxRate: 0,
  pricesIncludeTax: false,
  invoicePrefix: "",
  nextNumber: 1,
  stripeAccountId: null,
  stripeReadyAt: null,
  dueDays: 14,
  graceDays: 7,
  paymentText: "",
}

/** What a client sees of what it is charged for, and its agency with it. */
export interface Subscription {
  planName: string
  price: number
  currency: string
  interval: PlanInterval
  status: SubscriptionState["status"]
  periodStart: Date
  periodEnd: Date
  credit: number
  isExempt: boolean
}

export const INVOICE_STATES = ["open", "overdue", "paid", "void"] as const
/** `overdue`: open, and its day has passed. */
export type InvoiceState = (typeof INVOICE_STATES)[number]

export interface InvoiceRow {
  id: string
  clientId: string
  /** As the client was called on its date. */
  clientName: string
  number: string
  state: InvoiceState
  currency: string
  net: number
  tax: number
  total: number
  issuedAt: Date
  dueAt: Date
  paidAt: Date | null
}

/** An invoice with all that stands on it. */
export interface Invoice extends InvoiceRow {
  /** What each line comes to, in the smallest unit, before tax is added; a credit is negative. */
  lines: InvoiceLine[]
  taxName: string
  taxRate: number
  seller: { name: string; address: string; taxId: string; paymentText: string }
  buyer: { name: string; email: string | null }
  periodStart: Date
  periodEnd: Date
  voidedAt: Date | null
}

/** A plan's price for a period, or what is taken off it; told in each reader's language. */
export interface InvoiceLine {
  kind: "plan" | "credit"
  plan: string
  amount: number
}

/** What an agency's invoices come to in one currency, in its smallest unit. */
export interface BillingSums {
  currency: string
  open: number
  overdue: number
  paidThisMonth: number
  /** What all running subscriptions bring in a month, a year's price counted as a twelfth. */
  monthly: number
}
