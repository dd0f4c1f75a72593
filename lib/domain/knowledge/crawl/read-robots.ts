import { matchWildcards } from "../../../core/match-wildcards.ts"

interface Rule {
  /** What the path must begin with, cut at its stars. */
  pieces: string[]
  length: number
  isAllowed: boolean
}

export interface RobotsFile {
  /** Whether a path, with its query, may be read. */
  allows(path: string): boolean
  /** Seconds that the site asks for between two requests, 0 where it does not ask. */
  delay: number
  /** Addresses of sitemaps, as they are written. */
  sitemaps: string[]
}

/** What a file says to one robot: RFC 9309, with the crawl-delay and sitemaps that it leaves to others. */
interface Group {
  rules: Map<string, Rule>
  delay: number
}

const FIELD = /^([^:#]*):([^#]*)/

/**
 * Reads a robots.txt for one robot, named without a version: the groups that name it together, else those for everybody.
 * Each line costs its own length, however many names stand above it.
 */
export function readRobots(text: string, robot: string): RobotsFile {
  const wanted = robot.toLowerCase()
  const groups = new Map<string, Group>()
  const sitemaps: string[] = []
  let names = new Set<string>()
  let isNaming = false
  const current = () =>
    [...names].map((name) => {
      const known = groups.get(name) ?? { rules: new Map(), delay: 0 }
      groups.set(name, known)
      return known
    })
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, field = "", written = ""] = FIELD.exec(line) ?? []
    const [name, value] = [field.trim().toLowerCase(), written.trim()]
    if (!name) continue
    if (name === "user-agent") {
      if (!isNaming) names = new Set()
      const [agent = ""] = value.toLowerCase().split("/")
      if (agent.trim() === wanted || agent.trim() === "*") names.add(agent.trim())
    }
    isNaming = name === "user-agent"
    if (name === "sitemap" && value) sitemaps.push(value)
    if (name === "crawl-delay") for (const group of current()) group.delay = Math.max(0, Number(value) || 0)
    if (name === "allow" || name === "disallow")
      for (const { rules } of current()) addRule(rules, value, name === "allow")
  }
  const { rules, delay } = groups.get(wanted) ?? groups.get("*") ?? { rules: new Map(), delay: 0 }
  // The longest rule that matches decides, and of equals the one that allows.
  const sorted = [...rules.values()].sort(
    (a, b) => b.length - a.length || Number(b.isAllowed) - Number(a.isAllowed),
  )
  const allows = (path: string) => {
    const asked = upperEscapes(path)
    return sorted.find(({ pieces }) => matchWildcards(pieces, asked))?.isAllowed ?? true
  }
  return { allows, delay, sitemaps }
}

function addRule(rules: Map<string, Rule>, pattern: string, isAllowed: boolean): void {
  // An empty rule says nothing.
  if (!pattern) return
  const known = rules.get(pattern)
  if (known) known.isAllowed ||= isAllowed
  else {
    const path = asWritten(pattern)
    const pieces = (path.endsWith("$") ? path.slice(0, -1) : `${path}*`).split("*")
    rules.set(pattern, { pieces, length: path.length, isAllowed })
  }
}

/** A pattern with its letters escaped as in an address. */
function asWritten(pattern: string): string {
  try {
    return upperEscapes(encodeURI(pattern).replaceAll("%25", "%"))
  } catch {
    // Half a character is no part of any address.
    return pattern
  }
}

const upperEscapes = (path: string) => path.replaceAll(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
