create schema inspection;
comment on schema inspection is 'What an inspector is given of an area: codes and days, nothing that anybody wrote. Functions only: what they give stands elsewhere.';
grant usage on schema inspection to evenhand_casework;

-- Every function below asks this first: whatever the application does, nobody else is answered.
create function inspection.answers(of_area text)
    returns boolean
    language sql stable security definer set search_path = ''
begin atomic
    select exists (select 1 from people.organisation acting
                   where acting.id = evenhand.acting_organisation() and acting.la_code = of_area
                     and acting.kind in ('AUTHORITY', 'INSTALLATION'));
end;
comment on function inspection.answers is 'Whether who acts is of the authority of this area, or of the installation that stands there: commissioners and auditors are.';

-- A parameter is named with its function: a column of the same name would be taken for it.

create function inspection.duties(of_area text, from_day date, until_day date)
    returns table (id uuid, request uuid, setting uuid, service uuid, setting_type text, advised_on date, advised_by text, deliverer text,
        layer text, minutes_each int, times int, per text, weeks int, vague_words int, override_task text, duty text, duties_version text,
        route text, payer text, pence bigint, payer_disputed_on date, payer_settled_on date, start_by date, by_when date, state text,
        answered_on date, decline_reason text, done_on date, goal_met text, reviewed_on date, unmet_minutes int, met_on date)
    language sql stable security definer set search_path = ''
begin atomic
    select r.id, r.request, r.setting_organisation, r.service_organisation, q.setting_type, a.given_on, a.profession, r.deliverer,
           r.layer, r.minutes_each, r.times, r.per, r.weeks, r.vague_words, r.override_task, r.duty, r.duties_version,
           r.route, r.payer, r.pence, r.payer_disputed_on, r.payer_settled_on, r.start_by, r.by_when, r.state,
           r.answered_on, r.decline_reason, r.done_on, r.goal_met, r.reviewed_on, u.minutes, u.met_on
    from accountability.recommendation r
    join accountability.advice a on a.id = r.advice
    left join access.request q on q.id = r.request
    left join accountability.unmet_need u on u.recommendation = r.id
    where r.la_code = of_area and inspection.answers(of_area) and a.given_on between duties.from_day and duties.until_day
    order by a.given_on, r.id;
end;
comment on function inspection.duties is 'What was advised in an area within these days, and what came of it, without anybody''s words.';

create function inspection.escalations(of_area text, from_day date, until_day date)
    returns table (recommendation uuid, rung text, told text, by_when date, due_on date, climbed_on date, terms text)
    language sql stable security definer set search_path = ''
begin atomic
    select e.recommendation, e.rung, e.told, r.by_when, e.due_on, e.climbed_on, e.terms
    from accountability.escalation e
    join accountability.recommendation r on r.id = e.recommendation
    join accountability.advice a on a.id = r.advice
    where r.la_code = of_area and inspection.answers(of_area) and a.given_on between escalations.from_day and escalations.until_day
    order by e.climbed_on, e.due_on, e.recommendation;
end;
comment on function inspection.escalations is 'The rungs of the ladder that these recommendations climbed.';

create function inspection.challenges(of_area text, from_day date, until_day date)
    returns table (recommendation uuid, number int, stage text, state text, raised_by text, raised_on date, reply_by date, terms text,
        outcome text, replied_on date)
    language sql stable security definer set search_path = ''
begin atomic
    select c.recommendation, c.number, c.stage, c.state, c.raised_by, c.raised_on, c.reply_by, c.terms, c.outcome, c.replied_on
    from accountability.challenge c
    join accountability.recommendation r on r.id = c.recommendation
    join accountability.advice a on a.id = r.advice
    where r.la_code = of_area and inspection.answers(of_area) and a.given_on between challenges.from_day and challenges.until_day
    order by c.raised_on, c.recommendation, c.number;
end;
comment on function inspection.challenges is 'The challenges of these recommendations, without anybody''s words.';

create function inspection.requests(of_area text, from_day date, until_day date)
    returns table (id uuid, setting uuid, service uuid, setting_type text, kind text, profession text, layer text, state text, asked_on date,
        reply_by date, decided_with text, decided_by_row text, first_seen_on date, closed_on date, close_reason text)
    language sql stable security definer set search_path = ''
begin atomic
    select r.id, r.setting, r.service, r.setting_type, r.kind, r.profession, r.layer, r.state, r.asked_on,
           r.reply_by, r.decided_with, r.decided_by_row, r.first_seen_on, r.closed_on, r.close_reason
    from access.request r
    where r.la_code = of_area and inspection.answers(of_area) and r.asked_on between requests.from_day and requests.until_day
    order by r.asked_on, r.id;
end;
comment on function inspection.requests is 'The requests made in an area within these days, as codes and days.';

create function inspection.declines(of_area text, from_day date, until_day date)
    returns table (request uuid, reason text, next_step text, two_persons boolean, decided_on date)
    language sql stable security definer set search_path = ''
begin atomic
    select d.request, d.reason, d.next_step, d.proposed_by is not null, d.decided_on
    from access.decision d join access.request r on r.id = d.request
    where r.la_code = of_area and inspection.answers(of_area) and r.asked_on between declines.from_day and declines.until_day and d.step = 'DECLINED'
    order by d.decided_at, d.request;
end;
comment on function inspection.declines is 'The declines of these requests, each with its coded reason.';

create function inspection.request_challenges(of_area text, from_day date, until_day date)
    returns table (request uuid, stage int, challenged_on date, reply_by date, answered_on date, outcome text)
    language sql stable security definer set search_path = ''
begin atomic
    select c.request, c.stage, c.challenged_on, c.reply_by, c.answered_on, c.outcome
    from access.challenge c join access.request r on r.id = c.request
    where r.la_code = of_area and inspection.answers(of_area) and r.asked_on between request_challenges.from_day and request_challenges.until_day
    order by c.challenged_on, c.request, c.stage;
end;
comment on function inspection.request_challenges is 'The declines that a setting asked to be looked at again.';

create function inspection.stops(of_area text, from_day date, until_day date)
    returns table (request uuid, stood_from date, stood_until date, reason text)
    language sql stable security definer set search_path = ''
begin atomic
    select s.request, s.from_day, s.until_day, s.reason
    from access.clock_stop s join access.request r on r.id = s.request
    where r.la_code = of_area and inspection.answers(of_area) and r.asked_on between stops.from_day and stops.until_day
    order by s.from_day, s.request, s.reason;
end;
comment on function inspection.stops is 'The days on which the clocks of these requests stood still.';

create function inspection.emergencies(of_area text, from_day date, until_day date)
    returns table (id uuid, request uuid, reason text, opened_at timestamptz, over_at timestamptz, outcome text, reviewed_at timestamptz)
    language sql stable security definer set search_path = ''
begin atomic
    select e.id, e.request, e.reason, e.opened_at, least(e.ends_at, e.ended_at), e.outcome, e.reviewed_at
    from personal.emergency e join access.request r on r.id = e.request
    where r.la_code = of_area and inspection.answers(of_area)
      and (e.opened_at at time zone 'Europe/London')::date between emergencies.from_day and emergencies.until_day
    order by e.opened_at, e.id;
end;
comment on function inspection.emergencies is 'The records of children of an area that were opened in an emergency within these days, without the child, the person and the words.';

-- Reads are many; they are counted where they stand.
create function inspection.looks(of_area text, from_day date, until_day date)
    returns table (month date, looked_as text, looks bigint, records bigint)
    language sql stable security definer set search_path = ''
begin atomic
    select date_trunc('month', (e.content::jsonb ->> 'at')::timestamptz at time zone 'Europe/London')::date,
           coalesce(e.content::jsonb -> 'facts' ->> 'as', ''), count(*), count(distinct e.subject)
    from access.request r join ledger.entry e on e.subject = r.id::text and e.kind = 'RequestRead'
    where r.la_code = of_area and inspection.answers(of_area)
      and ((e.content::jsonb ->> 'at')::timestamptz at time zone 'Europe/London')::date between looks.from_day and looks.until_day
    group by 1, 2 order by 1, 2;
end;
comment on function inspection.looks is 'How often somebody looked at the record of a child of an area, by month and by the roles they held.';

revoke execute on all functions in schema inspection from public;
grant execute on all functions in schema inspection to evenhand_casework;
