/**
 * What an agency tells the people of its clients: written by the agency, shown above the pages of everybody who works for a
 * client of its own until they put it aside, and kept on a page. What the operator tells everybody is `platform`'s banner.
 */

export { listTold, newestTold, putAside } from "./told.ts"
export {
  createAnnouncement,
  deleteAnnouncement,
  endAnnouncement,
  listAnnouncements,
  updateAnnouncement,
} from "./write.ts"
