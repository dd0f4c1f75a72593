import { AsyncLocalStorage } from "node:async_hooks"
import { once } from "../../core/runtime.ts"

/** What runs within a transaction, with whatever it calls; it carries nothing else. */
const inside = () => once("db.inside-transaction", () => new AsyncLocalStorage<{ isOpen: boolean }>())

/** Does the work of a transaction. Until it has ended no batch can be asked from within, whoever's context it is given. */
export async function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  const transaction = { isOpen: true }
  try {
    return await inside().run(transaction, work)
  } finally {
    transaction.isOpen = false
  }
}

/** Throws within a transaction that is open: a batch would commit by itself, and wait for locks that it never gets. */
export function assertOutside(): void {
  if (inside().getStore()?.isOpen)
    throw new Error("a batch is a transaction of its own: ask on the one that is open")
}
