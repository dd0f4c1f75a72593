/** @jsxImportSource preact */

const PATHS = {
  close: "M18 6 6 18M6 6l12 12",
  back: "m15 18-6-6 6-6",
  menu: "M5 12h.01M12 12h.01M19 12h.01",
  maximize: "M15 3h6v6M9 21H3v-6M21 3l-7 7M3 21l7-7",
  minimize: "M4 14h6v6M20 10h-6V4M14 10l7-7M3 21l7-7",
  send: "m5 12 7-7 7 7M12 19V5",
  stop: "M7 7h10v10H7Z",
  attach:
    "m16 6-8.414 8.586a2 2 0 0 0 2.829 2.829l8.414-8.586a4 4 0 1 0-5.657-5.657l-8.379 8.551a6 6 0 1 0 8.485 8.485l8.379-8.551",
  copy: "M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2M4 16a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2",
  check: "M20 6 9 17l-5-5",
  good: "M7 10v12M15 5.88 14 10h5.83a2 2 0 0 1 1.92 2.56l-2.33 8A2 2 0 0 1 17.5 22H4a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2h2.76a2 2 0 0 0 1.79-1.11L12 2a3.13 3.13 0 0 1 3 3.88Z",
  bad: "M17 14V2M9 18.12 10 14H4.17a2 2 0 0 1-1.92-2.56l2.33-8A2 2 0 0 1 6.5 2H20a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-2.76a2 2 0 0 0-1.79 1.11L12 22a3.13 3.13 0 0 1-3-3.88Z",
  down: "M12 5v14M19 12l-7 7-7-7",
  external: "M15 3h6v6M10 14 21 3M18 13v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h6",
  alert: "M12 8v4M12 16h.01M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20",
}
export type IconName = keyof typeof PATHS

/** A line drawing of 16 px; what it means is said beside it. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg viewBox="0 0 24 24" class={`icon icon-${name}`} aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
)

/** A button that shows an icon and is called by words. */
export const IconButton = ({
  icon,
  label,
  ...rest
}: { icon: IconName; label: string } & Record<string, unknown>) => (
  <button type="button" class="icon-button" aria-label={label} title={label} {...rest}>
    <Icon name={icon} />
  </button>
)
