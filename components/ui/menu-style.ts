/** The look of what floats with a list of choices. */
export const menuStyle =
  "z-50 max-w-[calc(100vw-1rem)] animate-enter overflow-y-auto rounded-panel bg-raised p-1 text-13 shadow-float closed:animate-leave"

export const menuItemStyle =
  "relative flex min-h-8 cursor-default select-none items-center gap-2 rounded-control px-2 py-1 outline-none data-[disabled='']:opacity-50 data-[disabled=true]:opacity-50 data-highlighted:bg-hover data-[selected=true]:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:stroke-[1.75] [&_svg]:text-muted"
