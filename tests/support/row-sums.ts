import { Client } from "pg"
import { readTables } from "#lib/db/backup/tables.ts"

/** A hash over all rows of each table that belongs into a backup, and over what waits in the queue of jobs. */
export async function rowSums(url: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const sums: Record<string, string> = {}
    for (const { name, columns } of await readTables(client)) {
      const list = columns.map((column) => `"${column}"`).join(", ")
      sums[name] = await sumOf(client, `select ${list} from "${name}"`)
    }
    sums.jobs = await sumOf(
      client,
      `select t.identifier, j.payload::text, q.queue_name, j.run_at, j.key, j.max_attempts, j.priority
       from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       left join graphile_worker._private_job_queues q on q.id = j.job_queue_id`,
    )
    return sums
  } finally {
    await client.end()
  }
}

async function sumOf(client: Client, select: string): Promise<string> {
  const { rows } = await client.query<{ sum: string }>(
    `select count(*) || ':' || coalesce(md5(string_agg(r::text, '|' order by r::text)), '') as sum from (${select}) r`,
  )
  return rows[0]?.sum ?? ""
}
