-- The last day of a recommendation is counted by a rule of the pack clocks, or named by the specialist; for coded reasons its clock stands still.
create table accountability.duty_clock (
    recommendation       uuid not null references accountability.recommendation primary key,
    rule                 text,
    counted_from         date not null,
    named_day            date check (named_day >= counted_from),
    clocks               text not null,
    setting_organisation uuid not null,
    service_organisation uuid not null,
    check ((rule is null) <> (named_day is null))
);
comment on table accountability.duty_clock is 'How the last day of a recommendation comes about. Reason: to explain it day by day. Kept as long as the recommendation.';
comment on column accountability.duty_clock.recommendation is 'The recommendation.';
comment on column accountability.duty_clock.rule is 'The clock: a code of the pack clocks; null where somebody named the day.';
comment on column accountability.duty_clock.counted_from is 'The day it is counted from: that of the advice, or of the reply by which it was asked for again.';
comment on column accountability.duty_clock.named_day is 'The last day that was named, before the clock stood still; null where a rule counts it.';
comment on column accountability.duty_clock.clocks is 'The edition of the pack in which the rule was read.';
comment on column accountability.duty_clock.setting_organisation is 'The organisation that asked.';
comment on column accountability.duty_clock.service_organisation is 'The organisation whose specialist advised.';

create table accountability.duty_stop (
    recommendation       uuid not null references accountability.recommendation,
    number               int  not null check (number > 0),
    reason               text not null,
    from_day             date not null,
    until_day            date check (until_day >= from_day),
    by_organisation      uuid not null,
    by_person            uuid not null,
    setting_organisation uuid not null,
    service_organisation uuid not null,
    primary key (recommendation, number),
    check (by_organisation in (setting_organisation, service_organisation))
);
comment on table accountability.duty_stop is 'Days on which the clock of a recommendation stands still. Reason: to explain its last day, and to show who stopped it and why. Kept as long as the recommendation.';
comment on column accountability.duty_stop.recommendation is 'The recommendation.';
comment on column accountability.duty_stop.number is 'Which of the recommendation, from 1.';
comment on column accountability.duty_stop.reason is 'Why: a code of the pack clocks.';
comment on column accountability.duty_stop.from_day is 'The day it was stopped, which still counts.';
comment on column accountability.duty_stop.until_day is 'The day it goes on or went on, which no longer counts; null while nobody knows it.';
comment on column accountability.duty_stop.by_organisation is 'The organisation whose person stopped it.';
comment on column accountability.duty_stop.by_person is 'The account of that person.';
comment on column accountability.duty_stop.setting_organisation is 'The organisation that asked.';
comment on column accountability.duty_stop.service_organisation is 'The organisation whose specialist advised.';
create unique index duty_stop_one_open on accountability.duty_stop (recommendation) where until_day is null;

-- What was advised before there were clocks had a day that somebody named.
insert into accountability.duty_clock (recommendation, counted_from, named_day, clocks, setting_organisation, service_organisation)
select r.id, a.given_on, r.by_when, 'clocks@2026-11-22', r.setting_organisation, r.service_organisation
from accountability.recommendation r join accountability.advice a on a.id = r.advice;

do $$
declare kept text;
begin
    foreach kept in array array['duty_clock', 'duty_stop'] loop
        execute format('alter table accountability.%I enable row level security', kept);
        execute format('alter table accountability.%I force row level security', kept);
        execute format('create policy the_two_parties on accountability.%I to evenhand_casework
            using (evenhand.acting_organisation() in (setting_organisation, service_organisation))
            with check (evenhand.acting_organisation() in (setting_organisation, service_organisation))', kept);
        execute format('create policy owner_migrates on accountability.%I to current_user using (true) with check (true)', kept);
        execute format('grant select, insert on accountability.%I to evenhand_casework', kept);
    end loop;
end $$;
grant update (rule, counted_from, named_day, clocks) on accountability.duty_clock to evenhand_casework;
grant update (until_day) on accountability.duty_stop to evenhand_casework;

-- While a clock stands still nothing falls due, however long ago its last day was to be.
create or replace function accountability.past_due(as_of date)
    returns table (id uuid, answering_organisation uuid)
    language sql stable security definer set search_path = ''
begin atomic
    select r.id, r.answering_organisation
    from accountability.recommendation r
    where r.state in ('ASKED', 'ACCEPTED', 'PART_DONE') and r.by_when < as_of
      and not exists (select 1 from accountability.duty_stop s where s.recommendation = r.id and s.until_day is null)
    order by r.by_when, r.id;
end;
create or replace function accountability.open_until(last_day date)
    returns table (id uuid, answering_organisation uuid)
    language sql stable security definer set search_path = ''
begin atomic
    select r.id, r.answering_organisation
    from accountability.recommendation r
    where r.state in ('ASKED', 'ACCEPTED', 'MISSED', 'PART_DONE', 'PART_LATE') and r.by_when <= last_day and r.erased_on is null
      and not exists (select 1 from accountability.escalation e where e.recommendation = r.id and e.told = 'PUBLIC')
      and not exists (select 1 from accountability.duty_stop s where s.recommendation = r.id and s.until_day is null)
    order by r.by_when, r.id;
end;

-- Who plans and pays sees how many clocks stand still.
drop function accountability.board(text);
create function accountability.board(of_area text, as_of date)
    returns table (id uuid, request uuid, state text, by_when date, deliverer text, holder text, duty text, duties_version text,
        quantified boolean, vague_words int, overruled boolean, pence bigint, disputed boolean, rung text, challenged boolean,
        stopped boolean)
    language sql stable security definer set search_path = ''
begin atomic
    select r.id, r.request, r.state, r.by_when, r.deliverer, r.holder, r.duty, r.duties_version, r.per is not null, r.vague_words,
           r.override_task is not null, r.pence, r.payer_disputed_on is not null and r.payer_settled_on is null,
           (select e.rung from accountability.escalation e where e.recommendation = r.id order by e.due_on desc limit 1),
           exists (select 1 from accountability.challenge c where c.recommendation = r.id and c.state in ('OPEN', 'OVERDUE')),
           exists (select 1 from accountability.duty_stop s
                   where s.recommendation = r.id and (s.until_day is null or s.until_day > as_of))
    from accountability.recommendation r
    where r.la_code = of_area
    order by r.by_when, r.id;
end;
comment on function accountability.board is 'Where the recommendations of an area stand on a day, without anybody''s words.';
revoke execute on function accountability.board from public;
grant execute on function accountability.board to evenhand_casework;
