alter table accountability.recommendation
    alter column minutes_each drop not null,
    alter column times drop not null,
    alter column per drop not null,
    alter column weeks drop not null,
    add constraint an_amount_is_whole_or_absent check (
        (per is null) = (minutes_each is null) and (per is null) = (times is null) and (per is null) = (weeks is null)),
    add column form uuid,
    add column layer text,
    add column start_by date,
    add column shown_by_sealed text,
    add column vague_words int not null default 0 check (vague_words >= 0),
    add column override_task text,
    add column override_sealed text,
    add column decline_reason text,
    add column route text check (route in ('PROVIDE', 'COMMISSION', 'FUND')),
    add column payer text,
    add column pence bigint check (pence between 0 and 10000000000),
    add column payer_disputed_on date,
    add column payer_settled_on date,
    add column person_sealed text,
    add constraint overruled_with_a_reason check ((override_task is null) = (override_sealed is null)),
    add constraint settled_after_dispute check (payer_settled_on is null or payer_disputed_on is not null),
    add constraint disputed_has_no_payer check (payer is null or payer_disputed_on is null or payer_settled_on is not null);

-- Before this, one advice was one recommendation and one form.
update accountability.recommendation set form = advice;
alter table accountability.recommendation alter column form set not null;
create unique index recommendation_form_idx on accountability.recommendation (form);
create index recommendation_advice_idx on accountability.recommendation (advice);

comment on column accountability.recommendation.form is 'The form it was written in: a form sent twice is one recommendation.';
comment on column accountability.recommendation.minutes_each is 'Minutes each time; null, with the other three, where the specialist could not say how much.';
comment on column accountability.recommendation.layer is 'The layer of support the request was in, a code of the rule set.';
comment on column accountability.recommendation.start_by is 'The last day on which it begins in time.';
comment on column accountability.recommendation.shown_by_sealed is 'Personal, sealed: what will show that it was done.';
comment on column accountability.recommendation.vague_words is 'How many vague words, by the pack accountability-terms, were left in it.';
comment on column accountability.recommendation.override_task is 'The clinical task that was left with somebody not qualified for it: a code of the pack support-plans.';
comment on column accountability.recommendation.override_sealed is 'Personal, sealed: why.';
comment on column accountability.recommendation.decline_reason is 'Why the holder declined: a code of the pack accountability-terms.';
comment on column accountability.recommendation.route is 'How it comes about: PROVIDE, COMMISSION or FUND.';
comment on column accountability.recommendation.payer is 'Whose money it is: a code of the pack accountability-terms.';
comment on column accountability.recommendation.pence is 'What it costs in all, in pence.';
comment on column accountability.recommendation.payer_disputed_on is 'The day on which it was said that bodies do not agree who pays.';
comment on column accountability.recommendation.payer_settled_on is 'The day on which they agreed.';
comment on column accountability.recommendation.person_sealed is 'Personal, sealed: who sees to it, by name.';
alter table accountability.recommendation drop constraint erased_means_empty;
alter table accountability.recommendation add constraint erased_means_empty
    check (erased_on is null
        or (what_sealed = '' and why_sealed = '' and coalesce(reason_sealed, '') = '' and coalesce(evidence_sealed, '') = ''
            and coalesce(shown_by_sealed, '') = '' and coalesce(override_sealed, '') = '' and coalesce(person_sealed, '') = ''));
grant update (decline_reason, route, payer, pence, payer_disputed_on, payer_settled_on, person_sealed)
    on accountability.recommendation to evenhand_casework;

create or replace function accountability.erase_advice(of_request uuid, today date)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    update accountability.recommendation
    set what_sealed = '', why_sealed = '', erased_on = today,
        reason_sealed = case when reason_sealed is null then null else '' end,
        evidence_sealed = case when evidence_sealed is null then null else '' end,
        shown_by_sealed = case when shown_by_sealed is null then null else '' end,
        override_sealed = case when override_sealed is null then null else '' end,
        person_sealed = case when person_sealed is null then null else '' end
    where recommendation.request = of_request and recommendation.erased_on is null;
    update accountability.advice set subject_key = '', summary_sealed = '', erased_on = today
    where advice.request = of_request and advice.erased_on is null
    returning advice.id;
end;

create table accountability.unmet_need (
    recommendation       uuid primary key references accountability.recommendation,
    setting_organisation uuid not null,
    service_organisation uuid not null,
    la_code              text not null check (la_code ~ '^\d{3}$'),
    profession           text not null check (profession ~ '^[A-Z0-9]{2,8}$'),
    from_day             date not null,
    until_day            date not null,
    minutes              int  check (minutes > 0),
    reason               text not null,
    recorded_on          date not null,
    met_on               date
);
comment on table accountability.unmet_need is 'What was advised and is not done for want of money or of people: codes and numbers, nothing personal. Reason: so that planning counts it. Kept as long as the recommendation.';
comment on column accountability.unmet_need.recommendation is 'The recommendation.';
comment on column accountability.unmet_need.setting_organisation is 'The organisation that asked.';
comment on column accountability.unmet_need.service_organisation is 'The organisation whose specialist advised.';
comment on column accountability.unmet_need.la_code is 'The local authority (Department for Education code).';
comment on column accountability.unmet_need.profession is 'The profession that was to do it.';
comment on column accountability.unmet_need.from_day is 'The day it was advised.';
comment on column accountability.unmet_need.until_day is 'The last day on which it would have been in time.';
comment on column accountability.unmet_need.minutes is 'Minutes in all; null where the advice gave no number.';
comment on column accountability.unmet_need.reason is 'Why it is not done: a code of the pack accountability-terms.';
comment on column accountability.unmet_need.recorded_on is 'The day on which it was declined.';
comment on column accountability.unmet_need.met_on is 'The day on which somebody took it on after all; null until then.';
alter table accountability.unmet_need enable row level security;
alter table accountability.unmet_need force row level security;
create policy the_two_parties on accountability.unmet_need to evenhand_casework
    using (evenhand.acting_organisation() in (setting_organisation, service_organisation))
    with check (evenhand.acting_organisation() in (setting_organisation, service_organisation));
create policy owner_migrates on accountability.unmet_need to current_user using (true) with check (true);
grant select, insert on accountability.unmet_need to evenhand_casework;
grant update (reason, recorded_on, met_on) on accountability.unmet_need to evenhand_casework;
