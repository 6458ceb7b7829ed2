-- Who must act is reminded, and what is missed climbs the ladder of the pack, each rung once.
create table accountability.reminder (
    recommendation       uuid not null references accountability.recommendation,
    code                 text not null,
    by_when              date not null,
    setting_organisation uuid not null,
    service_organisation uuid not null,
    reminded_on          date not null,
    primary key (recommendation, code, by_when)
);
comment on table accountability.reminder is 'Of what somebody was reminded, once each. Reason: so that nobody is reminded twice of the same. Kept as long as the recommendation.';
comment on column accountability.reminder.recommendation is 'The recommendation.';
comment on column accountability.reminder.code is 'Which reminder: a code of the pack accountability-terms.';
comment on column accountability.reminder.by_when is 'The last day of which it reminded: what is asked for again by another day is reminded of again.';
comment on column accountability.reminder.setting_organisation is 'The organisation that asked.';
comment on column accountability.reminder.service_organisation is 'The organisation whose specialist advised.';
comment on column accountability.reminder.reminded_on is 'The day on which it was said.';

create table accountability.escalation (
    recommendation       uuid not null references accountability.recommendation,
    rung                 text not null,
    told                 text not null check (told in ('SETTING_LEAD', 'SERVICE_LEAD', 'AUTHORITY', 'PUBLIC')),
    setting_organisation uuid not null,
    service_organisation uuid not null,
    due_on               date not null,
    climbed_on           date not null check (climbed_on >= due_on),
    terms                text not null,
    primary key (recommendation, rung)
);
comment on table accountability.escalation is 'Each rung of the ladder that a missed recommendation climbed, once. Reason: to show who was told when. Kept as long as the recommendation.';
comment on column accountability.escalation.recommendation is 'The recommendation.';
comment on column accountability.escalation.rung is 'The rung: a code of the pack accountability-terms.';
comment on column accountability.escalation.told is 'Who is told there.';
comment on column accountability.escalation.setting_organisation is 'The organisation that asked.';
comment on column accountability.escalation.service_organisation is 'The organisation whose specialist advised.';
comment on column accountability.escalation.due_on is 'The day on which the rule says that it climbs.';
comment on column accountability.escalation.climbed_on is 'The day on which it did; later where the installation stood still.';
comment on column accountability.escalation.terms is 'The edition of the pack.';

do $$
declare kept text;
begin
    foreach kept in array array['reminder', 'escalation'] loop
        execute format('alter table accountability.%I enable row level security', kept);
        execute format('alter table accountability.%I force row level security', kept);
        execute format('create policy the_two_parties on accountability.%I to evenhand_casework
            using (evenhand.acting_organisation() in (setting_organisation, service_organisation))
            with check (evenhand.acting_organisation() in (setting_organisation, service_organisation))', kept);
        execute format('create policy owner_migrates on accountability.%I to current_user using (true) with check (true)', kept);
        execute format('grant select, insert on accountability.%I to evenhand_casework', kept);
    end loop;
end $$;

-- The ladder is climbed for every organisation, so the look may learn which recommendations are open by when, and nothing else of them.
create function accountability.open_until(last_day date)
    returns table (id uuid, answering_organisation uuid)
    language sql stable security definer set search_path = ''
begin atomic
    select r.id, r.answering_organisation
    from accountability.recommendation r
    where r.state in ('ASKED', 'ACCEPTED', 'MISSED', 'PART_DONE', 'PART_LATE') and r.by_when <= last_day and r.erased_on is null
      and not exists (select 1 from accountability.escalation e where e.recommendation = r.id and e.told = 'PUBLIC')
    order by r.by_when, r.id;
end;
comment on function accountability.open_until is 'The recommendations that are open, whose last day is not after the one given, and that did not climb the whole ladder.';
revoke execute on function accountability.open_until from public;
grant execute on function accountability.open_until to evenhand_casework;
