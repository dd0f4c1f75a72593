import { z } from "zod"

const MOST = 1_000_000_000_000_000n

/** In millionths of the platform's currency: put in, or below zero taken back. */
export const Booked = z
  .bigint()
  .refine((amount) => amount !== 0n, "must not be zero")
  .refine((amount) => amount <= MOST && amount >= -MOST, "is too much")

/** What an agency adds to what models cost, in percent. */
export const Markup = z.int().min(0).max(1000)

export interface WalletView {
  /** Whether answers of models are paid from it. */
  isOn: boolean
  /** What is left, without what is held for answers under way. */
  balance: bigint
  /** What models took this UTC month, at the account's price. */
  spent: bigint
  /** In percent. */
  markup: number
}

export interface WalletEntry {
  id: string
  kind: "booked" | "use"
  amount: bigint
  messageId: string | null
  note: string | null
  enteredBy: string | null
  createdAt: Date
}

/** A wallet of which a fifth of the last top-up is left, or too little for another answer. */
export type WalletState = "low" | "empty"
