/**
 * What clients pay for what models cost: the cost with their agency's markup. A client may have a wallet, into which its agency
 * books what was paid; the price of an answer is held before its model is asked and charged where its cost is settled (`plans`,
 * `chat`), and with an empty wallet the bot quotes. Its ledger (WalletEntry) only grows, and its sum is what is left.
 */
export { bookWallet, setWallet } from "./book-wallet.ts"
export { mailWallet } from "./mail-wallet.ts"
export { getWallet, pageOfEntries } from "./read-wallet.ts"
export { setMarkup } from "./set-markup.ts"
export { tellWallets } from "./tell-wallets.ts"
export { STATE as WALLET_STATE, walletState } from "./wallet-state.ts"
