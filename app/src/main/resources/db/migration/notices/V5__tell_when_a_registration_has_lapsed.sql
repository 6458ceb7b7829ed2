-- The days come for everybody, so the daily look may learn whose last check has run out, and which organisations run the installation; no more.
create function notices.lapsed_registrations(today date)
    returns table (organisation uuid, id uuid, expires_on date)
    language sql stable security definer set search_path = ''
begin atomic
    select r.organisation, c.id, c.expires_on
    from people.registration r
    join people.account a on a.id = r.person and a.erased_on is null
    join lateral (
        select k.id, k.expires_on from people.registration_check k
        where k.organisation = r.organisation order by k.expires_on desc, k.checked_on desc limit 1) c on true
    where c.expires_on < today
    order by c.expires_on, r.organisation;
end;
comment on function notices.lapsed_registrations is 'Independent professionals whose last check has run out: whose, which check, and its last day.';

create function notices.installations()
    returns table (organisation uuid)
    language sql stable security definer set search_path = ''
begin atomic
    select distinct o.id from people.organisation o join people.account a on a.organisation = o.id
    where o.kind = 'INSTALLATION' and a.erased_on is null and 'ADMINISTRATOR' = any (a.roles) order by 1;
end;
comment on function notices.installations is 'The organisations that run this installation.';
revoke execute on function notices.lapsed_registrations, notices.installations from public;
grant execute on function notices.lapsed_registrations, notices.installations to evenhand_casework;
