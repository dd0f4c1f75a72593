import type { ComponentProps } from "react"

/** One of several ways as a box: a radio button with its name and, beneath, what it means. */
export const Choice = ({
  label,
  text,
  ...props
}: Omit<ComponentProps<"input">, "type" | "className"> & { label: string; text: string }) => (
  <label className="flex cursor-pointer gap-2.5 rounded-control border border-border-strong p-3 transition-colors has-checked:border-accent-border has-checked:bg-accent-soft hover:border-faint has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2">
    <input {...props} type="radio" className="mt-0.5 size-4 shrink-0 accent-(--accent) outline-none" />
    <span className="grid content-start gap-0.5">
      <span className="font-medium text-13">{label}</span>
      <span className="text-12 text-muted">{text}</span>
    </span>
  </label>
)
