import type { NavIconName } from "./nav-icon.tsx"

export interface NavItem {
  href: string
  label: string
  icon: NavIconName
  count?: number
}

export interface NavGroup {
  label: string
  items: NavItem[]
}

export interface ShellAccount {
  id: string
  name: string
  /** A short word beside the name in the list, such as the role. */
  detail?: string
  /** Marks what kind of account it is, such as sample data. */
  badge?: string
}

export interface ShellUser {
  name: string
  email: string
  /** Address of their picture. */
  image?: string | null
}

export interface PlanUsage {
  plan: string
  href: string
  /** `limit` null means unlimited. */
  meters: { label: string; used: number; limit: number | null }[]
}

export interface CommandItem {
  /** Where it leads; of a `theme` what tells it from others. */
  href: string
  label: string
  /** Stands behind the label, such as an address. */
  detail?: string
  /** Chooses a theme instead of leading anywhere. */
  theme?: "light" | "dark" | "system"
  /** The heading it stands under. */
  group: string
  icon?: NavIconName
  keywords?: string[]
}
