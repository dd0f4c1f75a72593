-- Jobs of one key that have not begun are one job, which runs when the first of them was to run.
CREATE FUNCTION livery_enqueue_once(p_task text, p_payload json, p_key text, p_run_at timestamptz) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM livery_admit_job(p_payload);
  PERFORM graphile_worker.add_job(p_task, p_payload, job_key => p_key, run_at => p_run_at, max_attempts => 8, job_key_mode => 'preserve_run_at');
  RETURN true;
END $$;

SELECT livery_seal('livery_enqueue_once(text, json, text, timestamptz)'::regprocedure, true);
