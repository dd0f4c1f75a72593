import type { Statement } from "../wire/wire.ts"

/** Appends events, each the text of a JSON value, and wakes those who listen. */
export const publishEvents = (accountId: string, channelId: string, events: readonly string[]) => ({
  text: "select livery_publish($1, $2, $3)",
  values: [accountId, channelId, events],
})

export interface PublishedRow {
  seq: number
  data: string
}

const AFTER = `select seq, data from "ChannelEvent" where "accountId" = $1 and "channelId" = $2 and seq > $3 order by seq limit 500`

/** Events of a channel after one, oldest first. */
export const eventsAfter = (accountId: string, channelId: string, seq: number): Statement<PublishedRow> => ({
  text: AFTER,
  values: [accountId, channelId, seq],
})

const LATEST = `select seq, data from (
    select seq, data from "ChannelEvent" where "accountId" = $1 and "channelId" = $2
      and "createdAt" > now() - interval '1 hour' order by seq desc limit $3
  ) latest order by seq`

/** The latest events of a channel, of the last hour, oldest first. */
export const latestEvents = (
  accountId: string,
  channelId: string,
  most: number,
): Statement<PublishedRow> => ({
  text: LATEST,
  values: [accountId, channelId, most],
})

/** The number of a channel's last event, 0 where it has none; always one row. */
export const lastEvent = (accountId: string, channelId: string): Statement<{ last: number }> => ({
  text: `select coalesce(max(seq), 0) as last from "ChannelEvent" where "accountId" = $1 and "channelId" = $2`,
  values: [accountId, channelId],
})
