create function notices.changes_over(as_of date)
    returns table (id uuid, service uuid, ends_on date, successor uuid, ask_at text)
    language sql stable security definer set search_path = ''
begin atomic
    select c.id, c.service, c.ends_on, c.successor, c.ask_at from notices.provider_change c
    where c.ends_on < as_of and c.successor is not null
    order by c.ends_on, c.id;
end;
comment on function notices.changes_over is 'Changes of provider whose last day is over and after which another service takes over.';
revoke execute on function notices.changes_over from public;
grant execute on function notices.changes_over to evenhand_casework;
