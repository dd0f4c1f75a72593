import { api } from "./api/facts.ts"
import type { Channel } from "./channel.ts"
import { test } from "./test/facts.ts"
import { webchat } from "./webchat/facts.ts"

/** The registry: every channel that runs, by its name. */
export const CHANNELS = { webchat, api, test }

/** Labels of channels that a bot may be made for although they do not run yet. Whoever shows them says so. */
export const PLANNED_CHANNELS: Readonly<Record<string, string>> = {
  whatsapp: "WhatsApp",
  telegram: "Telegram",
  messenger: "Messenger",
  instagram: "Instagram",
  slack: "Slack",
  discord: "Discord",
  teams: "Teams",
  googlechat: "Google Chat",
  email: "E-mail",
  sms: "SMS",
}

const running: readonly Channel[] = Object.values(CHANNELS)
const labelled = (channels: readonly Channel[]): Record<string, string> =>
  Object.fromEntries(channels.map(({ name, label }) => [name, label]))

/** Channels that run and that visitors talk through. */
export const VISITOR_CHANNELS = running.filter(({ isForVisitors }) => isForVisitors)

/** Names of channels without visitors, whose conversations are shown and counted only where they are asked for. */
export const HIDDEN_CHANNELS = running.filter(({ isForVisitors }) => !isForVisitors).map(({ name }) => name)

/** What people call each channel that a bot can be made for, by its name. */
export const BOT_CHANNEL_LABELS = { ...labelled(VISITOR_CHANNELS), ...PLANNED_CHANNELS }

/** Names of the channels that a bot can be made for. */
export const BOT_CHANNELS = Object.keys(BOT_CHANNEL_LABELS)

/** What people call each channel, by its name. */
export const CHANNEL_LABELS: Readonly<Record<string, string>> = {
  ...BOT_CHANNEL_LABELS,
  ...labelled(running),
}
