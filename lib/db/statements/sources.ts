import { type Paged, type PageOf, pageStatement } from "./page.ts"

const SOURCES: Paged = {
  kind: "source",
  table: "Source",
  columns: "r.id",
  order: "desc",
  facets: [
    'r."datasetId"::text',
    `r.type::text || case when r."questionKey" is null then '' else '/taught' end`,
    "r.status::text",
  ],
}

/** The ids of a page of an account's sources, newest first, each with the number of all that match. */
export const sourcePage = (page: PageOf) => pageStatement(SOURCES, page)
