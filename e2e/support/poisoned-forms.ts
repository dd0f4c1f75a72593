/** Hosts as a request may name them. */
export interface Names {
  /** Host and port of the agency that is really asked. */
  own: string
  /** Of another agency of the same install. */
  rival: string
  /** Nobody's. */
  evil: string
}

export interface PoisonedForm {
  name: string
  /** Whether it says plainly that it is for the agency's host, and so has to be served as any request is. */
  isServed: boolean
  /** The request's lines that name a host. */
  lines: (names: Names) => string[]
  /** What the request asks for, where that names a host too. */
  target?: (names: Names, path: string) => string
}

const beside = (name: string, header: (names: Names) => string | string[]): PoisonedForm => ({
  name,
  isServed: true,
  lines: (names) => [`Host: ${names.own}`, ...[header(names)].flat()],
})
const host = (name: string, value: (names: Names) => string, isServed = false): PoisonedForm => ({
  name,
  isServed,
  lines: (names) => [`Host: ${value(names)}`],
})

/** Headers that some proxies and frameworks believe, beside a Host that is right. */
const FORWARDED: PoisonedForm[] = [
  beside("X-Forwarded-Host", ({ evil }) => `X-Forwarded-Host: ${evil}`),
  beside("X-Forwarded-Host of another agency", ({ rival }) => `X-Forwarded-Host: ${rival}`),
  beside("X-Forwarded-Host with a list", ({ evil, own }) => `X-Forwarded-Host: ${evil}, ${own}`),
  beside(
    "X-Forwarded-Host with a list, the other way",
    ({ evil, own }) => `X-Forwarded-Host: ${own}, ${evil}`,
  ),
  beside("X-Forwarded-Host twice", ({ evil, own }) => [
    `X-Forwarded-Host: ${own}`,
    `X-Forwarded-Host: ${evil}`,
  ]),
  beside("X-Forwarded-Host with a port", ({ evil }) => `X-Forwarded-Host: ${evil}:443`),
  beside("x-forwarded-host in small letters", ({ evil }) => `x-forwarded-host: ${evil}`),
  beside("X-Forwarded-Server", ({ evil }) => `X-Forwarded-Server: ${evil}`),
  beside("Forwarded", ({ evil }) => `Forwarded: for=192.0.2.1;host=${evil};proto=https`),
  beside("Forwarded with quotes", ({ evil }) => `Forwarded: host="${evil}";proto=http`),
  beside("Forwarded of another agency", ({ rival }) => `Forwarded: host="${rival}"`),
  beside("X-Forwarded-Proto", () => "X-Forwarded-Proto: https"),
  beside("X-Forwarded-Proto with a script", ({ evil }) => `X-Forwarded-Proto: javascript://${evil}/`),
  beside("X-Forwarded-Scheme and -Ssl", () => ["X-Forwarded-Scheme: https", "X-Forwarded-Ssl: on"]),
  beside("X-Forwarded-Port", () => "X-Forwarded-Port: 31337"),
  beside("X-Forwarded-Prefix", ({ evil }) => `X-Forwarded-Prefix: //${evil}`),
  beside("X-Host", ({ evil }) => `X-Host: ${evil}`),
  beside("X-Original-Host", ({ evil }) => `X-Original-Host: ${evil}`),
  beside("X-HTTP-Host-Override", ({ evil }) => `X-HTTP-Host-Override: ${evil}`),
  beside("X-Original-URL", ({ evil }) => `X-Original-URL: http://${evil}/`),
  beside("X-Rewrite-URL", ({ evil }) => `X-Rewrite-URL: http://${evil}/`),
  beside("X-Forwarded-For with a name", ({ evil }) => `X-Forwarded-For: ${evil}`),
  beside("Referer", ({ evil }) => `Referer: http://${evil}/sign-up`),
  beside("this server's own mark, guessed", ({ evil }) => `X-Livery-Host: guessed ${evil}`),
  beside("the path that pages are told of", ({ evil }) => `X-Livery-Path: //${evil}/home`),
  beside("all at once", ({ evil, rival }) => [
    ...[`X-Forwarded-Host: ${evil}`, `Forwarded: host=${rival}`, "X-Forwarded-Proto: https"],
    ...["X-Forwarded-Port: 443", `X-Host: ${evil}`, `X-Original-Host: ${rival}`],
  ]),
]

/** Other spellings of the right Host. */
const SPELT: PoisonedForm[] = [
  host("Host in capitals", ({ own }) => own.toUpperCase(), true),
  host("Host with another port", ({ own }) => own.replace(/:\d+$/, ":31337"), true),
  host("Host without a port", ({ own }) => own.replace(/:\d+$/, ""), true),
  host("Host with a final dot", ({ own }) => own.replace(":", ".:"), true),
]

/** Hosts that are nobody's, or not plainly anybody's. */
const FOREIGN: PoisonedForm[] = [
  host("a foreign Host", ({ evil }) => evil),
  host("a foreign Host with the own name in front", ({ own, evil }) => `${own.replace(/:\d+$/, "")}.${evil}`),
  host("a foreign Host with the own name behind", ({ own, evil }) => `${evil}.${own}`),
  host("the own name as a user", ({ own, evil }) => `${own}@${evil}`),
  host("a foreign user", ({ own, evil }) => `${evil}@${own}`),
  host("a foreign name as the port", ({ own, evil }) => `${own.replace(/:\d+$/, "")}:${evil}`),
  host("a port with a user behind it", ({ own, evil }) => `${own}@${evil}:80`),
  host("a path", ({ own, evil }) => `${own}/${evil}`),
  host("a fragment", ({ own, evil }) => `${evil}#${own}`),
  host("a query", ({ own, evil }) => `${evil}?${own}`),
  host("a backslash", ({ own, evil }) => `${evil}\\${own}`),
  host("two names with a comma", ({ own, evil }) => `${own}, ${evil}`),
  host("two names with a space", ({ own, evil }) => `${own} ${evil}`),
  host("a tab", ({ own, evil }) => `${evil}\t${own}`),
  host("a percent sign", ({ own }) => own.replace(".", "%2e")),
  host("letters of full width", ({ own }) => own.replace(/^b/, "ｂ")),
  host("a dot that is none", ({ own }) => own.replace(".", "。")),
  host("an underscore", ({ own }) => `_${own}`),
  host("an empty Host", () => ""),
  host("IPv6 that holds IPv4", () => "[::ffff:127.0.0.1]"),
  host("a number for an address", () => "2130706433"),
  { name: "no Host", isServed: false, lines: () => [] },
  {
    name: "two Hosts",
    isServed: false,
    lines: ({ own, evil }) => [`Host: ${own}`, `Host: ${evil}`],
  },
  {
    name: "two Hosts, the other way",
    isServed: false,
    lines: ({ own, evil }) => [`Host: ${evil}`, `Host: ${own}`],
  },
  {
    name: "a Host that is folded",
    isServed: false,
    lines: ({ own, evil }) => [`Host: ${own}`, ` ${evil}`],
  },
  {
    name: "a space before the colon",
    isServed: false,
    lines: ({ own, evil }) => [`Host : ${evil}`, `Host: ${own}`],
  },
  {
    name: "a target that names another host",
    isServed: false,
    lines: ({ own }) => [`Host: ${own}`],
    target: ({ evil }, path) => `http://${evil}${path}`,
  },
  {
    name: "a target that names the own host, with a foreign Host",
    isServed: false,
    lines: ({ evil }) => [`Host: ${evil}`],
    target: ({ own }, path) => `http://${own}${path}`,
  },
]

export const POISONED: PoisonedForm[] = [...FORWARDED, ...SPELT, ...FOREIGN]
