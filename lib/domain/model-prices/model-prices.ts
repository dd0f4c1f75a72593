/** What models cost on this install, as its operator looks after it; what a call costs follows from it in `costs`. */
export { listPrices, removePrice, setPrice } from "./price-table.ts"
