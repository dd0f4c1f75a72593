-- CreateTable
CREATE TABLE "VectorSet" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "datasetId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "model" TEXT NOT NULL,
    "dimensions" INTEGER NOT NULL DEFAULT 0,
    "servesSince" TIMESTAMPTZ(3),
    "isBehind" BOOLEAN NOT NULL DEFAULT true,
    "embedded" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "centre" BYTEA NOT NULL DEFAULT '\x',
    "centredOn" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VectorSet_pkey" PRIMARY KEY ("accountId","datasetId","id")
);

-- CreateTable
CREATE TABLE "RecordVector" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "datasetId" UUID NOT NULL,
    "setId" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "RecordVector_pkey" PRIMARY KEY ("accountId","datasetId","setId","recordId")
);

-- CreateTable
CREATE TABLE "VectorBlock" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "datasetId" UUID NOT NULL,
    "setId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "VectorBlock_pkey" PRIMARY KEY ("accountId","datasetId","setId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "VectorSet_accountId_datasetId_model_key" ON "VectorSet"("accountId", "datasetId", "model");

-- CreateIndex
CREATE INDEX "RecordVector_accountId_recordId_idx" ON "RecordVector"("accountId", "recordId");

-- AddForeignKey
ALTER TABLE "VectorSet" ADD CONSTRAINT "VectorSet_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VectorSet" ADD CONSTRAINT "VectorSet_accountId_datasetId_fkey" FOREIGN KEY ("accountId", "datasetId") REFERENCES "Dataset"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordVector" ADD CONSTRAINT "RecordVector_accountId_datasetId_setId_fkey" FOREIGN KEY ("accountId", "datasetId", "setId") REFERENCES "VectorSet"("accountId", "datasetId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordVector" ADD CONSTRAINT "RecordVector_accountId_recordId_fkey" FOREIGN KEY ("accountId", "recordId") REFERENCES "Record"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VectorBlock" ADD CONSTRAINT "VectorBlock_accountId_datasetId_setId_fkey" FOREIGN KEY ("accountId", "datasetId", "setId") REFERENCES "VectorSet"("accountId", "datasetId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"VectorSet"');

SELECT livery_protect('"RecordVector"');

SELECT livery_protect('"VectorBlock"');

-- Vectors do not compress.
ALTER TABLE "RecordVector" ALTER COLUMN data SET STORAGE EXTERNAL;
ALTER TABLE "VectorBlock" ALTER COLUMN data SET STORAGE EXTERNAL;

-- Like livery_enqueue, for jobs of which one name's run one after the other; those that have not begun are one job.
CREATE FUNCTION livery_enqueue_in_turn(p_task text, p_payload json, p_name text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM graphile_worker.add_job(p_task, p_payload, queue_name => p_name, job_key => p_name, max_attempts => 25);
  RETURN true;
END $$;
