import type { Channel } from "#lib/domain/integrations/channel.ts"

/** Letters that a loft takes and flies out by pigeons, of which each carries 160 characters. */
export const facts = {
  name: "pigeon",
  label: "Pigeon post",
  isForVisitors: true,
  limits: { length: 160, rate: "visitor" },
} satisfies Channel
