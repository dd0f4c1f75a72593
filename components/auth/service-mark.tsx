import { Code } from "lucide-react"
import type { Service } from "#lib/domain/single-sign-on/schema.ts"

/** What services call themselves. */
export const SERVICE_NAMES: Record<Service, string> = { google: "Google", github: "GitHub" }

/** The mark by which people know a service at a glance. */
export const ServiceMark = ({ service }: { service: Service }) =>
  service === "google" ? <GoogleMark /> : <Code aria-hidden />

/** Four arcs and a bar, in the colours that people look for. */
const GoogleMark = () => (
  <svg viewBox="0 0 24 24" fill="none" strokeWidth="4" aria-hidden="true">
    <path d="M18.4 6.6A9 9 0 0 0 4.2 7.5" stroke="#ea4335" />
    <path d="M4.2 7.5a9 9 0 0 0 0 9" stroke="#fbbc05" />
    <path d="M4.2 16.5a9 9 0 0 0 13.6 2.4" stroke="#34a853" />
    <path d="M17.8 18.9A9 9 0 0 0 21 12h-9" stroke="#4285f4" />
  </svg>
)
