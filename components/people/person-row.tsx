import type { ReactNode } from "react"
import { Avatar } from "#components/ui/avatar.tsx"

/** Somebody in a list of people: who, a line about them, and what can be done. */
export const PersonRow = ({
  name,
  image,
  detail,
  badge,
  children,
}: {
  name: string
  image?: string | null
  detail: ReactNode
  badge?: ReactNode
  children?: ReactNode
}) => (
  <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2.5">
    <Avatar name={name} image={image} />
    <div className="grid min-w-40 flex-1">
      <span className="flex min-w-0 items-center gap-2">
        <span className="min-w-0 truncate font-medium text-13">{name}</span>
        {badge}
      </span>
      <span className="truncate text-12 text-muted">{detail}</span>
    </div>
    {children && <div className="flex gap-1">{children}</div>}
  </li>
)
