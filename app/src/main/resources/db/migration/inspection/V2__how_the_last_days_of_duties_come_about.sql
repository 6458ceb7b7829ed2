-- A recommendation has a clock: counted by a rule or named, and stopped for coded reasons. An inspector is told how its day comes about.
create function inspection.duty_clocks(of_area text, from_day date, until_day date)
    returns table (recommendation uuid, rule text, counted_from date, named_day date, clocks text)
    language sql stable security definer set search_path = ''
begin atomic
    select c.recommendation, c.rule, c.counted_from, c.named_day, c.clocks
    from accountability.duty_clock c
    join accountability.recommendation r on r.id = c.recommendation
    join accountability.advice a on a.id = r.advice
    where r.la_code = of_area and inspection.answers(of_area) and a.given_on between duty_clocks.from_day and duty_clocks.until_day;
end;
comment on function inspection.duty_clocks is 'By which rule the last days of these recommendations are counted, or that they were named.';

create function inspection.duty_stops(of_area text, from_day date, until_day date)
    returns table (recommendation uuid, stood_from date, stood_until date, reason text)
    language sql stable security definer set search_path = ''
begin atomic
    select s.recommendation, s.from_day, s.until_day, s.reason
    from accountability.duty_stop s
    join accountability.recommendation r on r.id = s.recommendation
    join accountability.advice a on a.id = r.advice
    where r.la_code = of_area and inspection.answers(of_area) and a.given_on between duty_stops.from_day and duty_stops.until_day
    order by s.recommendation, s.number;
end;
comment on function inspection.duty_stops is 'The days on which the clocks of these recommendations stood still, and the coded reasons.';

revoke execute on function inspection.duty_clocks, inspection.duty_stops from public;
grant execute on function inspection.duty_clocks, inspection.duty_stops to evenhand_casework;
