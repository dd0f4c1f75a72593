import { resolve } from "node:path"
import { z } from "zod"
import { readFilesSetting } from "./files-setting.ts"
import { normaliseEmail } from "./normalise-email.ts"
import { once } from "./runtime.ts"
import { parseAddress, readTrustedProxies } from "./trusted-proxies.ts"

const text = z.string().trim().min(1).optional()
const address = z.url({ protocol: /^https?$/ }).optional()
const databaseAddress = z.url({ protocol: /^postgres(ql)?$/ }).optional()

/** The address in `name@host` or `Name <name@host>`. */
const mailAddress = (from: string): string => /<([^<>]+)>$/.exec(from)?.[1] ?? from

const isNameServer = (server: string): boolean => {
  const [, v6, v4, port] = /^(?:\[([\da-f:.]+)\]|([\d.]+))(?::(\d{1,5}))?$/i.exec(server) ?? []
  return parseAddress(v6 ?? v4 ?? "") !== null && Number(port ?? 53) <= 65535
}

const Settings = z.object({
  NODE_ENV: z.string().default("production"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: text,
  LIVERY_URL: address,
  LIVERY_DATA: z
    .string()
    .trim()
    .min(1)
    .default(".data")
    .transform((path) => resolve(path)),
  DATABASE_URL: databaseAddress,
  /** The same database past a transaction pooler: for listening, jobs, migrations and backups. */
  DATABASE_DIRECT_URL: databaseAddress,
  DATABASE_APP_URL: databaseAddress,
  DATABASE_SYSTEM_URL: databaseAddress,
  DATABASE_PARTNER_URL: databaseAddress,
  LIVERY_BACKUP_BEFORE_UPGRADE: z.enum(["0", "1"]).optional(),
  /** Where the bytes of files are kept. */
  LIVERY_FILES: z
    .string()
    .trim()
    .min(1)
    .transform((setting, check) => {
      try {
        return readFilesSetting(setting)
      } catch (error) {
        check.addIssue({ code: "custom", message: (error as Error).message })
        return z.NEVER
      }
    })
    .optional(),
  /** Credentials of an `s3://` storage. */
  AWS_ACCESS_KEY_ID: text,
  AWS_SECRET_ACCESS_KEY: text,
  AWS_SESSION_TOKEN: text,
  LIVERY_DEMO: z.enum(["0", "1"]).optional(),
  LIVERY_MODEL: z
    .string()
    .regex(/^[\w.-]+\/\S+$/, "must be provider/model")
    .optional(),
  LIVERY_EMBEDDING_MODEL: z
    .string()
    .regex(/^[\w.-]+\/\S+$/, "must be provider/model")
    .optional(),
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: address,
  ANTHROPIC_API_KEY: text,
  ANTHROPIC_BASE_URL: address,
  GOOGLE_GENERATIVE_AI_API_KEY: text,
  GOOGLE_GENERATIVE_AI_BASE_URL: address,
  MISTRAL_API_KEY: text,
  MISTRAL_BASE_URL: address,
  /** With them, agencies can have their clients charged by Stripe (docs/billing.md). */
  STRIPE_SECRET_KEY: text,
  STRIPE_WEBHOOK_SECRET: text,
  /** Another server that speaks as Stripe's API does, for tests. */
  STRIPE_API_URL: address,
  /** With them, people sign in by Google where their agency has that (docs/accounts.md). */
  GOOGLE_CLIENT_ID: text,
  GOOGLE_CLIENT_SECRET: text,
  /** Another server that signs in as Google does, for tests. */
  GOOGLE_ISSUER: address,
  /** The same by GitHub. */
  GITHUB_CLIENT_ID: text,
  GITHUB_CLIENT_SECRET: text,
  /** A GitHub Enterprise Server instead of github.com. */
  GITHUB_URL: address,
  /** What models are paid in, and all of an install's prices of models with it. */
  LIVERY_COST_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/, "must be the code of a currency, as USD")
    .default("USD"),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .trim()
    .refine((from) => normaliseEmail(mailAddress(from)), "must be an e-mail address")
    .optional(),
  LIVERY_RATE_LIMITS: z
    .string()
    .regex(/^(on|off|[1-9]\d{0,8}\/[1-9]\d{0,8})$/, "must be on, off or <requests a second>/<burst>")
    .default("on"),
  /** "off": the APIs alone, without the web app (tests, benchmarks, API-only processes). */
  LIVERY_WEB: z.enum(["on", "off"]).default("on"),
  LIVERY_LOG: z.enum(["debug", "info", "warn", "error"]).default("info"),
  LIVERY_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  LIVERY_ALLOW_PRIVATE_HOSTS: z
    .string()
    .default("")
    .transform((list) =>
      list
        .split(",")
        .map((host) => host.trim())
        .filter(Boolean),
    ),
  /** Proxies whose word counts about where a request came from: a number of hops or networks; nobody's by default. */
  LIVERY_TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((text, context) => {
      try {
        return readTrustedProxies(text)
      } catch (error) {
        context.addIssue((error as Error).message)
        return z.NEVER
      }
    }),
  /** Name servers that people's domains are looked up at, as "address:port"; those of the system by default. */
  LIVERY_DNS: z
    .string()
    .transform((list) => list.split(",").map((server) => server.trim()))
    .refine(
      (servers) => servers.every(isNameServer),
      "must be IP addresses such as 192.0.2.53 or 127.0.0.1:5353",
    )
    .optional(),
  /** Days that events of accounts are kept. */
  LIVERY_EVENT_DAYS: z.coerce.number().int().min(4).max(36_500).default(365),
  /** Megabytes of request bodies that one process holds in memory. */
  LIVERY_BODY_MEMORY: z.coerce.number().int().min(16).max(100_000).default(256),
  /** Connections that one process keeps to the database, for everything: lib/db/connection-budget.ts divides them. */
  LIVERY_POOL: z.coerce.number().int().min(24).max(500).default(36),
})
/** The names of all settings. */
export const SETTING_NAMES = Object.keys(Settings.shape)
/** Settings that are of no use one without the other. */
const PAIRS = [
  ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"],
  ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
  ["GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET"],
] as const
const Env = Settings.refine(
  ({ LIVERY_FILES: files, AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret }) =>
    files?.kind !== "s3" || (id && secret),
  { path: ["LIVERY_FILES"], message: "s3:// needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY" },
).superRefine((settings, check) => {
  for (const [one, other] of PAIRS)
    if (!settings[one] !== !settings[other])
      check.addIssue({ code: "custom", path: [one], message: `needs ${other}, and the other way round` })
})
export type Env = z.infer<typeof Env>

/** The settings from the environment (docs/settings.md). Throws one clear line when a value is wrong. */
export const env = (): Env => once("env", () => readEnv(process.env))

/** Reads settings from the given variables; an empty value counts as unset. */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""))
  const found = Env.safeParse(present)
  if (found.success) return found.data
  const faults = found.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)
  throw new Error(`Wrong setting in the environment: ${faults.join("; ")}`)
}

/** What cookies, sessions and stored secrets are protected by. `npm start` makes and keeps one. */
export function installSecret(): string {
  const secret = env().LIVERY_SECRET
  if (!secret)
    throw new Error("LIVERY_SECRET is not set: start Livery with `npm start`, which makes and keeps one")
  return secret
}

/** The address that mails come from: MAIL_FROM's, else `no-reply` at the host under which people reach this install. */
export const senderAddress = (): string => {
  const { MAIL_FROM } = env()
  return MAIL_FROM ? mailAddress(MAIL_FROM) : `no-reply@${new URL(baseUrl()).hostname}`
}

/** The base address under which people reach this install, without a trailing slash. */
export const baseUrl = (): string =>
  (env().LIVERY_URL ?? `http://localhost:${env().PORT}`).replace(/\/+$/, "")
