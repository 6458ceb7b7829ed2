create schema continuity;
comment on schema continuity is 'Who stays alongside a setting, how many professionals a child meets, and how long nobody comes. Functions only: what they count stands elsewhere.';
grant usage on schema continuity to evenhand_casework;

-- Only for the functions below: who met whom is nobody's to read as it stands.
create function continuity.met(of_area text, from_day date, until_day date)
    returns table (request uuid, setting uuid, specialist uuid, met_on date)
    language sql stable security definer set search_path = ''
begin atomic
    select v.request, v.setting, v.specialist, (v.starts_at at time zone 'Europe/London')::date
    from people.organisation o join visits.visit v on v.setting = o.id
    where o.la_code = of_area and v.state = 'ATTENDED'
        and (v.starts_at at time zone 'Europe/London')::date between from_day and until_day
    union
    select c.request, r.setting, c.specialist, c.met_on
    from people.organisation o
    join access.request r on r.setting = o.id
    join access.contact c on c.request = r.id
    where o.la_code = of_area and c.met_on between from_day and until_day;
end;
comment on function continuity.met is 'The days on which specialists met settings of an area or children there: visits that took place, and first contacts.';

create function continuity.meetings(of_area text, from_day date, until_day date)
    returns table (child bigint, setting bigint, setting_type text, specialist bigint, met_on date)
    language sql stable security definer set search_path = ''
begin atomic
    select case when r.kind = 'CHILD' then dense_rank() over (order by coalesce(r.child_mark, r.id::text)) end,
           dense_rank() over (order by m.setting),
           coalesce(r.setting_type,
               (select other.setting_type from access.request other where other.setting = m.setting order by other.asked_at desc limit 1)),
           dense_rank() over (order by m.specialist),
           m.met_on
    from continuity.met(of_area, from_day, until_day) m left join access.request r on r.id = m.request;
end;
comment on function continuity.meetings is 'The meetings of an area, with children, settings and specialists as numbers that hold for this answer only. Two requests of one setting for one child are one child.';

create function continuity.changes(of_area text, from_day date, until_day date)
    returns table (setting_type text, last_on date, next_on date, closed_on date)
    language sql stable security definer set search_path = ''
begin atomic
    select r.setting_type,
           coalesce(
               (select max(before.met_on)
                from (select c.specialist, c.met_on from access.contact c where c.request = w.request
                      union all
                      select v.specialist, (v.starts_at at time zone 'Europe/London')::date from visits.visit v
                      where v.request = w.request and v.state = 'ATTENDED') before
                where before.met_on <= w.opened_on
                    and before.specialist is distinct from
                        (select c.specialist from access.contact c where c.request = w.request and c.met_on = w.ended_on limit 1)),
               r.first_seen_on, w.opened_on),
           w.ended_on,
           r.closed_on
    from access.second_wait w join access.request r on r.id = w.request
    where r.la_code = of_area and w.cause in ('OTHER_SERVICE', 'OTHER_SPECIALIST') and w.opened_on between from_day and until_day;
end;
comment on function continuity.changes is 'Changes of provider after the first contact: the last contact of who came before, the first of who came after, and the day a request was closed. Codes and days only.';

create function continuity.professionals_of_child(of_request uuid, from_day date, until_day date)
    returns bigint
    language sql stable security definer set search_path = ''
begin atomic
    select count(distinct met.specialist)
    from access.request this
    join access.request same on same.id = this.id or same.child_mark = this.child_mark
    cross join lateral (
        select c.specialist from access.contact c where c.request = same.id and c.met_on between from_day and until_day
        union
        select v.specialist from visits.visit v
        where v.request = same.id and v.state = 'ATTENDED'
            and (v.starts_at at time zone 'Europe/London')::date between from_day and until_day) met
    where this.id = of_request and this.kind = 'CHILD' and this.erased_on is null
        and evenhand.acting_organisation() in (this.setting, this.service, this.passed_on_by);
end;
comment on function continuity.professionals_of_child is 'How many professionals met the child of a request within these days, also on other requests of the same setting for this child. Answers only those whom the request concerns.';

revoke execute on function continuity.met, continuity.meetings, continuity.changes, continuity.professionals_of_child from public;
grant execute on function continuity.meetings, continuity.changes, continuity.professionals_of_child to evenhand_casework;
