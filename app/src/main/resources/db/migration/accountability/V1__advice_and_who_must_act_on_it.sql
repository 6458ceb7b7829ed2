create schema accountability;
comment on schema accountability is 'What specialists advised, who must act on it by when, and what came of it.';
grant usage on schema accountability to evenhand_casework;

create table accountability.advice (
    id                   uuid        primary key,
    request              uuid        not null,
    setting_organisation uuid        not null,
    service_organisation uuid        not null,
    subject_key          text        not null,
    summary_sealed       text        not null,
    profession           text        not null check (profession ~ '^[A-Z0-9]{2,8}$'),
    given_by             uuid        not null,
    given_on             date        not null
);
comment on table accountability.advice is 'What a specialist advised on a request. Reason: to follow whether it is acted on. Kept as long as the request.';
comment on column accountability.advice.id is 'Identifier; made with the form, so that a form sent twice is one advice.';
comment on column accountability.advice.request is 'The request it answers (of the schema access).';
comment on column accountability.advice.setting_organisation is 'The organisation that asked.';
comment on column accountability.advice.service_organisation is 'The organisation whose specialist advised.';
comment on column accountability.advice.subject_key is 'The key all texts of this advice are sealed with, itself sealed; deleting it erases them.';
comment on column accountability.advice.summary_sealed is 'Personal, sealed: what the specialist found, in plain words.';
comment on column accountability.advice.profession is 'The profession of the specialist.';
comment on column accountability.advice.given_by is 'The account of the specialist.';
comment on column accountability.advice.given_on is 'The day it was given.';
create index advice_request_idx on accountability.advice (request);

create table accountability.recommendation (
    id                     uuid    primary key,
    advice                 uuid    not null references accountability.advice,
    request                uuid    not null,
    setting_organisation   uuid    not null,
    service_organisation   uuid    not null,
    answering_organisation uuid    not null,
    la_code                text    not null check (la_code ~ '^\d{3}$'),
    what_sealed            text    not null,
    why_sealed             text    not null,
    deliverer              text    not null check (deliverer ~ '^[A-Z0-9]{2,8}$'),
    minutes_each           int     not null check (minutes_each between 5 and 480),
    times                  int     not null check (times between 1 and 50),
    per                    text    not null check (per in ('ONCE', 'WEEK', 'TERM')),
    weeks                  int     not null check (weeks between 0 and 52 and (weeks = 0) = (per = 'ONCE')),
    duty                   text    not null,
    duties_version         text    not null,
    holder                 text    not null,
    by_when                date    not null,
    state                  text    not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'MISSED', 'DONE', 'DONE_LATE')),
    answered_on            date,
    reason_sealed          text,
    done_on                date,
    evidence_sealed        text,
    check ((state in ('DONE', 'DONE_LATE')) = (done_on is not null and evidence_sealed is not null)),
    check (state <> 'DECLINED' or reason_sealed is not null),
    check (answering_organisation in (setting_organisation, service_organisation))
);
comment on table accountability.recommendation is 'One thing that somebody is to do by a day. Reason: to see whether advice turned into support. Kept as long as the request.';
comment on column accountability.recommendation.id is 'Identifier; what the ledger names.';
comment on column accountability.recommendation.advice is 'The advice it belongs to; its texts are sealed under the key kept there.';
comment on column accountability.recommendation.request is 'The request (of the schema access).';
comment on column accountability.recommendation.setting_organisation is 'The organisation that asked.';
comment on column accountability.recommendation.service_organisation is 'The organisation whose specialist advised.';
comment on column accountability.recommendation.answering_organisation is 'Whose lead answers here: the setting, or the service, which also records what the NHS commissioner answers.';
comment on column accountability.recommendation.la_code is 'The local authority (Department for Education code).';
comment on column accountability.recommendation.what_sealed is 'Personal, sealed: what is to be done.';
comment on column accountability.recommendation.why_sealed is 'Personal, sealed: why.';
comment on column accountability.recommendation.deliverer is 'The profession that may deliver it.';
comment on column accountability.recommendation.minutes_each is 'Minutes each time.';
comment on column accountability.recommendation.times is 'How often in each period.';
comment on column accountability.recommendation.per is 'The period: ONCE, WEEK or TERM.';
comment on column accountability.recommendation.weeks is 'For how many weeks; 0 when once.';
comment on column accountability.recommendation.duty is 'Why the holder must act: a code of the pack of duties.';
comment on column accountability.recommendation.duties_version is 'The edition of that pack.';
comment on column accountability.recommendation.holder is 'Who must act: a role and a public name of a body, never a person.';
comment on column accountability.recommendation.by_when is 'The last day on which it is done in time.';
comment on column accountability.recommendation.state is 'Where it stands; the table of what may happen is in docs/generated/recommendation-lifecycle.md.';
comment on column accountability.recommendation.answered_on is 'The day the holder accepted or declined.';
comment on column accountability.recommendation.reason_sealed is 'Personal, sealed: why the holder declined.';
comment on column accountability.recommendation.done_on is 'The day it was done, as the holder says.';
comment on column accountability.recommendation.evidence_sealed is 'Personal, sealed: how the holder shows that it was done.';
create index recommendation_request_idx on accountability.recommendation (request);
create index recommendation_answering_idx on accountability.recommendation (answering_organisation, by_when);
create index recommendation_open_idx on accountability.recommendation (by_when) where state in ('ASKED', 'ACCEPTED');

alter table accountability.advice enable row level security;
alter table accountability.advice force row level security;
create policy the_two_parties on accountability.advice to evenhand_casework
    using (evenhand.acting_organisation() in (setting_organisation, service_organisation))
    with check (evenhand.acting_organisation() in (setting_organisation, service_organisation));
create policy owner_migrates on accountability.advice to current_user using (true) with check (true);
grant select, insert on accountability.advice to evenhand_casework;

alter table accountability.recommendation enable row level security;
alter table accountability.recommendation force row level security;
create policy the_two_parties on accountability.recommendation to evenhand_casework
    using (evenhand.acting_organisation() in (setting_organisation, service_organisation))
    with check (evenhand.acting_organisation() in (setting_organisation, service_organisation));
create policy owner_migrates on accountability.recommendation to current_user using (true) with check (true);
grant select, insert on accountability.recommendation to evenhand_casework;
grant update (state, answered_on, reason_sealed, done_on, evidence_sealed) on accountability.recommendation to evenhand_casework;

-- The clock runs for every organisation, so the daily look may learn which recommendations are past their day, and nothing else of them.
create function accountability.past_due(as_of date)
    returns table (id uuid, answering_organisation uuid)
    language sql stable security definer set search_path = ''
begin atomic
    select r.id, r.answering_organisation
    from accountability.recommendation r
    where r.state in ('ASKED', 'ACCEPTED') and r.by_when < as_of
    order by r.by_when, r.id;
end;
comment on function accountability.past_due is 'The recommendations whose day has passed without anything marked done.';
revoke execute on function accountability.past_due from public;
grant execute on function accountability.past_due to evenhand_casework;
