export { allowOrigin, removeOrigin } from "./change-origins.ts"
export { getWidget, updateWidget } from "./crud.ts"
export { dropWidgets } from "./drop-widgets.ts"
export { type FoundWidget, findWidget, widgetContext } from "./find-widget.ts"
export {
  hasPagePassword,
  openPage,
  type PageSettings,
  pagePasswordHash,
  savePage,
  slugState,
} from "./hosted-page.ts"
export { isInstalled } from "./is-installed.ts"
export {
  changeWidget,
  cloneWidget,
  createWidget,
  deleteWidget,
  fetchWidget,
  listWidgets,
  type WidgetResource,
} from "./manage-widgets.ts"
export { meetPage } from "./meet-page.ts"
export { isAllowed, isFrom, notAllowed, pageOf, type Site } from "./origins.ts"
export { previewSettings } from "./preview-settings.ts"
export { type PublicSettings, publicSettings } from "./public-settings.ts"
export { type ResolvedSettings, resolvedOf, settingsOf } from "./resolve-settings.ts"
export { listSightings } from "./sightings.ts"
export { suggestOrigins } from "./suggest-origins.ts"
export { type AttachedFile, attachWidgetFile, detachWidgetFile } from "./widget-files.ts"
