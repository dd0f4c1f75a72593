-- CreateTable
CREATE TABLE "DailyUse" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "day" DATE NOT NULL,
    "subject" TEXT NOT NULL,
    "used" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DailyUse_pkey" PRIMARY KEY ("accountId","subject","day")
);

-- CreateIndex
CREATE INDEX "DailyUse_day_idx" ON "DailyUse"("day");

-- AddForeignKey
ALTER TABLE "DailyUse" ADD CONSTRAINT "DailyUse_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT livery_protect('"DailyUse"');

-- Takes one of what a subject may use on this UTC day, or raises; exact over all processes, as it changes one row.
create function livery_take_of_day(p_account uuid, p_subject text, p_most int) returns boolean language plpgsql as $$
begin
  insert into "DailyUse" as d ("accountId", day, subject, used)
    select p_account, (now() at time zone 'utc')::date, p_subject, 1 where p_most > 0
    on conflict ("accountId", subject, day) do update set used = d.used + 1 where d.used < p_most;
  if not found then
    raise exception 'the limit of the day is reached' using errcode = 'LV429', detail = 'visitorMessages';
  end if;
  return true;
end $$;
select livery_seal('livery_take_of_day(uuid, text, int)');
