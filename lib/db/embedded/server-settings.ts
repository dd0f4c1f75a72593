/** PostgreSQL's settings for an install on one machine. */
export function serverSettings(durable: boolean): Record<string, string | number> {
  const base: Record<string, string | number> = {
    listen_addresses: "",
    unix_socket_permissions: "0700",
    max_connections: 200,
    shared_buffers: "256MB",
    effective_cache_size: "1GB",
    work_mem: "16MB",
    maintenance_work_mem: "128MB",
    jit: "off",
    // Containers have little /dev/shm, which parallel plans fill; and the queries are short.
    max_parallel_workers_per_gather: 0,
    random_page_cost: 1.1,
    max_wal_size: "2GB",
    wal_buffers: "16MB",
    checkpoint_timeout: "15min",
    // Commits that come together share a flush: with four others under way, one waits a third of a millisecond for them.
    commit_delay: 300,
    commit_siblings: 4,
    timezone: "UTC",
    log_timezone: "UTC",
    log_line_prefix: "%m [%p] ",
    // Statements and their parameters hold what visitors wrote.
    log_min_error_statement: "panic",
    log_parameter_max_length_on_error: 0,
    log_error_verbosity: "terse",
    log_checkpoints: "off",
  }
  if (durable) return base
  return { ...base, fsync: "off", synchronous_commit: "off", full_page_writes: "off" }
}
