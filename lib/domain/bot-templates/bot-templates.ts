/**
 * Bots as products: an agency makes a template of one of its own (`createTemplate`), publishes versions of it that nothing
 * changes (`publishTemplate`), and its clients make bots from these with their own words filled in (`createFromBotTemplate`).
 * A new version is offered to them, part by part (`templateOffer`, `takeOver`): docs/templates.md.
 */
export { getTemplate, listTemplates } from "./list-templates.ts"
export { offeredTemplates } from "./offered-templates.ts"
export { fillInTemplate, takeOver, templateOffer } from "./take-over.ts"
export {
  createTemplate,
  publishTemplate,
  restoreTemplate,
  retireTemplate,
  updateTemplate,
} from "./templates.ts"
export { createFromBotTemplate } from "./use-template.ts"
