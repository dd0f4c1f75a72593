export { embedDataset } from "./embed-dataset.ts"
export { embedLagging } from "./embed-lagging.ts"
export { indexRecords } from "./index-records.ts"
export { removeRecords, removeSource } from "./remove-records.ts"
