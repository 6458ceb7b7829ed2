-- An area's figure counts everybody's recommendations, whoever answers for them: codes, and no row that could be told from another.
create function accountability.outcomes(of_area text, from_day date, until_day date)
    returns table (setting_type text, specified boolean, state text, answered boolean, decline_reason text)
    language sql stable security definer set search_path = ''
begin atomic
    select q.setting_type, r.per is not null and r.vague_words = 0, r.state, r.answered_on is not null, r.decline_reason
    from accountability.recommendation r
    join access.request q on q.id = r.request
    where r.la_code = of_area and r.by_when between from_day and until_day
      -- What stands still falls due later, by another day.
      and not (r.state in ('ASKED', 'ACCEPTED', 'PART_DONE')
               and exists (select 1 from accountability.duty_stop s where s.recommendation = r.id and s.until_day is null))
    order by 1, 2, 3, 4, 5;
end;
comment on function accountability.outcomes is 'What became of the recommendations of an area that fell due in a period: codes, without whose they are.';
revoke execute on function accountability.outcomes from public;
grant execute on function accountability.outcomes to evenhand_casework;

create function accountability.first_due()
    returns table (la_code text, by_when date)
    language sql stable security definer set search_path = ''
begin atomic
    select r.la_code, min(r.by_when) from accountability.recommendation r group by r.la_code order by r.la_code;
end;
comment on function accountability.first_due is 'The areas in which something was advised, and the first day on which anything of it fell due.';
revoke execute on function accountability.first_due from public;
grant execute on function accountability.first_due to evenhand_casework;
