-- Undoes a statement that rests on something that has changed meanwhile; the detail names what.
create function livery_require(p_met boolean, p_what text)
returns boolean language plpgsql as $$
begin
  if not p_met then
    raise exception '% has changed', p_what using errcode = 'LV409', detail = p_what;
  end if;
  return true;
end $$;
