-- AlterTable
ALTER TABLE "SearchSegment" ADD COLUMN     "analyser" SMALLINT NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "SearchSegment_analyser_idx" ON "SearchSegment"("analyser");
