-- Who plans, pays for or keeps the services of an area learns how much time its settings were given: minutes and counts, and no visit.
create function visits.given_to_settings(of_area text, from_moment timestamptz, before_moment timestamptz)
    returns table (setting_urn text, minutes bigint, visits bigint)
    language sql stable security definer set search_path = ''
begin atomic
    select o.setting_urn, sum(extract(epoch from v.ends_at - v.starts_at) / 60)::bigint, count(*)
    from visits.visit v join people.organisation o on o.id = v.setting
    where o.la_code = of_area and v.state = 'ATTENDED' and v.starts_at >= from_moment and v.starts_at < before_moment
      and not exists (select 1 from access.request r where r.id = v.request and r.route = 'STATUTORY_QUEUE')
      and exists (select 1 from people.organisation acting
                  where acting.id = evenhand.acting_organisation() and acting.la_code = of_area
                    and acting.kind in ('SERVICE', 'AUTHORITY', 'INSTALLATION'))
    group by o.setting_urn
    order by o.setting_urn;
end;
comment on function visits.given_to_settings is 'Minutes and number of visits that took place at each setting of an area, outside the queue for statutory advice; nothing to who acts for a setting or for another area.';
revoke execute on function visits.given_to_settings from public;
grant execute on function visits.given_to_settings to evenhand_casework;
