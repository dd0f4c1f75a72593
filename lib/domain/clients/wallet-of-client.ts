import { bookWallet, getWallet, pageOfEntries, setWallet } from "../wallets/wallets.ts"
import { asClient } from "./as-client.ts"

/** The wallet of one of the agency's clients, and its ledger. */
export const walletOfClient = asClient("clients.read", getWallet)
export const entriesOfClient = asClient("clients.read", pageOfEntries)
/** Puts money into it or takes it back, and has answers paid from it or not. */
export const bookForClient = asClient("clients.write", bookWallet)
export const setWalletOfClient = asClient("clients.write", setWallet)
