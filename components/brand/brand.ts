/** How a host looks: its partner's brand, or the platform's own. */
export interface Brand {
  name: string
  /** `#rrggbb`; anything else counts as the default accent. */
  accent: string
  /** Address of the logo; without one the mark shows the brand's first letter. */
  logo?: string | null
  favicon?: string | null
  radius: "sharp" | "soft" | "round"
  font: "geist" | "system" | "serif" | "mono"
  /** Its support address, and pages of its own. */
  contact?: Partial<Record<"support" | "imprint" | "terms", string | undefined>> | undefined
}

/** The look of the install itself, on a host that belongs to no partner. */
export const platformBrand: Brand = { name: "Livery", accent: "#4f46e5", radius: "soft", font: "geist" }
