export { createDataset, deleteDataset, findDataset, getDataset, listDatasets, updateDataset } from "./crud.ts"
export { purgeDatasets } from "./purge-datasets.ts"
export { searchDataset } from "./search-dataset.ts"
