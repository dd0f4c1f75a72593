import { systemSql } from "../../../db/system.ts"

const NIL = "00000000-0000-0000-0000-000000000000"

const QUEUE = `select livery_enqueue('roll-up', json_build_object('accountId', a.id), 'roll-up:' || a.id)
  from (select (now() at time zone 'UTC')::date - 1 as yesterday) today cross join "Account" a left join "FigureCursor" c on c."accountId" = a.id
  where a."deletedAt" is null and (
    exists (select from "Event" e where e."accountId" = a.id and e.id > coalesce(c."eventId", '${NIL}'))
    or exists (select from "ConversationFigure" f where f."accountId" = a.id and f."dueAt" <= now())
    or a.id in (select "accountId" from "Figure" where not "isSettled"
      and day < case span when 'day' then yesterday else date_trunc('month', yesterday)::date end)
  )`

/** Queues a job for each account in which something has happened since its sums were brought up to date; returns how many. */
export const queueRollups = async (): Promise<number> => (await systemSql().query(QUEUE)).rowCount ?? 0
