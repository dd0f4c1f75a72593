-- Tells every process that somebody's right may have ended (docs/decisions: rights that are watched). The channel is the
-- live channels' own, whose names have 16 letters at least. Rare, so that commits seldom queue for the notification.
create function livery_tell_rights() returns trigger language plpgsql as $$
begin
  perform pg_notify('livery_channel', 'rights');
  return null;
end $$;
select livery_seal('livery_tell_rights()');

create trigger livery_rights after update of "revokedAt" on "Token" for each row
  when (old."revokedAt" is distinct from new."revokedAt") execute function livery_tell_rights();
create trigger livery_rights after update of "revokedAt" on "ApiSession" for each row
  when (old."revokedAt" is distinct from new."revokedAt") execute function livery_tell_rights();
create trigger livery_rights after update of "revokedAt" on "Session" for each row
  when (old."revokedAt" is distinct from new."revokedAt") execute function livery_tell_rights();
create trigger livery_rights after delete on "Membership" for each row execute function livery_tell_rights();
create trigger livery_rights after update of status, "deletedAt" on "Account" for each row
  when ((old.status, old."deletedAt") is distinct from (new.status, new."deletedAt")) execute function livery_tell_rights();
create trigger livery_rights after update of "isActive", "deletedAt" on "Bot" for each row
  when ((old."isActive", old."deletedAt") is distinct from (new."isActive", new."deletedAt")) execute function livery_tell_rights();
