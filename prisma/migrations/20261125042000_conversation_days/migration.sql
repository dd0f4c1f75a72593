-- Half of the daily rollups count messages (under no status); sums of conversations pass them over.
create index "DailyStat_accountId_day_idx" on "DailyStat" ("accountId", day) where status not in ('', 'gone');
