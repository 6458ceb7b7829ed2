-- Who plans, pays for or keeps the services of an area learns how long its settings wait and how often again: kinds of settings, days and counts,
-- and neither a request nor a setting. Each answers only who acts for a service, an authority or the installation of that area.
create function access.first_waits_of_area(of_area text, from_day date, before_day date)
    returns table (setting_type text, asked_on date, first_seen_on date, closed_on date)
    language sql stable security definer set search_path = ''
begin atomic
    select r.setting_type, r.asked_on, r.first_seen_on, r.closed_on
    from access.request r
    where r.la_code = of_area and r.asked_on >= from_day and r.asked_on < before_day and r.layer <> 'OUTSIDE_LAYERS'
      and exists (select 1 from people.organisation acting
                  where acting.id = evenhand.acting_organisation() and acting.la_code = of_area
                    and acting.kind in ('SERVICE', 'AUTHORITY', 'INSTALLATION'))
    order by r.asked_on, r.setting_type, r.first_seen_on, r.closed_on;
end;
comment on function access.first_waits_of_area is 'The first waits of an area that began from one day to before another, without those that left for another procedure at once.';

create function access.second_waits_of_area(of_area text, from_day date, before_day date)
    returns table (setting_type text, requests bigint, again bigint)
    language sql stable security definer set search_path = ''
begin atomic
    select r.setting_type, count(*),
           count(*) filter (where exists (
               select 1 from access.second_wait w where w.request = r.id and w.opened_on >= from_day and w.opened_on < before_day))
    from access.request r
    where r.la_code = of_area and r.asked_on < before_day and (r.specialist is not null or r.first_seen_on is not null)
      and r.state <> 'DECLINED' and (r.closed_on >= from_day or r.state <> 'CLOSED')
      and exists (select 1 from people.organisation acting
                  where acting.id = evenhand.acting_organisation() and acting.la_code = of_area
                    and acting.kind in ('SERVICE', 'AUTHORITY', 'INSTALLATION'))
    group by r.setting_type
    order by r.setting_type;
end;
comment on function access.second_waits_of_area is 'How many requests of an area a service had in hand from one day to before another, and on how many of them a second wait began within these days.';

create function access.statutory_time_of_area(of_area text, from_day date, before_day date)
    returns table (setting_type text, hours numeric, entries bigint)
    language sql stable security definer set search_path = ''
begin atomic
    select r.setting_type, sum(t.hours), count(*)
    from access.statutory_time t join access.request r on r.id = t.request
    where r.la_code = of_area and t.worked_on >= from_day and t.worked_on < before_day
      and exists (select 1 from people.organisation acting
                  where acting.id = evenhand.acting_organisation() and acting.la_code = of_area
                    and acting.kind in ('SERVICE', 'AUTHORITY', 'INSTALLATION'))
    group by r.setting_type
    order by r.setting_type;
end;
comment on function access.statutory_time_of_area is 'Hours worked on statutory advice for children of an area from one day to before another, and in how many entries.';

revoke execute on function access.first_waits_of_area, access.second_waits_of_area, access.statutory_time_of_area from public;
grant execute on function access.first_waits_of_area, access.second_waits_of_area, access.statutory_time_of_area to evenhand_casework;
