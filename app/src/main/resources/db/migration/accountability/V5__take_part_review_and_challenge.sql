-- A part may be done, the specialist says whether it helped, and whoever does not agree gets a reply by a day.
do $$
declare old text;
begin
    for old in select conname from pg_constraint
               where conrelid = 'accountability.recommendation'::regclass and contype = 'c'
                 and (pg_get_constraintdef(oid) like '%DONE_LATE%') loop
        execute format('alter table accountability.recommendation drop constraint %I', old);
    end loop;
end $$;
alter table accountability.recommendation
    add constraint state_is_known check (
        state in ('ASKED', 'ACCEPTED', 'DECLINED', 'MISSED', 'PART_DONE', 'PART_LATE', 'DONE', 'DONE_LATE')),
    add constraint done_with_evidence check (
        (state in ('PART_DONE', 'PART_LATE', 'DONE', 'DONE_LATE')) = (done_on is not null and evidence_sealed is not null)),
    add column goal_met text check (goal_met in ('YES', 'PARTLY', 'NO')),
    add column reviewed_on date,
    add column review_sealed text,
    add constraint reviewed_in_words check (
        (goal_met is null) = (reviewed_on is null) and (goal_met is null) = (review_sealed is null));
comment on column accountability.recommendation.goal_met is 'Whether the child came nearer to what it was for: YES, PARTLY or NO; null until somebody looked.';
comment on column accountability.recommendation.reviewed_on is 'The day on which somebody looked.';
comment on column accountability.recommendation.review_sealed is 'Personal, sealed: what they saw.';
grant update (by_when, goal_met, reviewed_on, review_sealed) on accountability.recommendation to evenhand_casework;

create table accountability.challenge (
    recommendation       uuid not null references accountability.recommendation,
    number               int  not null check (number > 0),
    stage                text not null,
    state                text not null check (
        state in ('OPEN', 'OVERDUE', 'UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'TAKEN_FURTHER', 'WITHDRAWN')),
    raised_by            text not null check (raised_by in ('FAMILY', 'YOUNG_PERSON', 'SETTING', 'SPECIALIST')),
    raised_by_person     uuid not null,
    setting_organisation uuid not null,
    service_organisation uuid not null,
    words_sealed         text not null,
    raised_on            date not null,
    reply_by             date not null,
    terms                text not null,
    outcome              text check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD')),
    reply_sealed         text,
    replied_by_sealed    text,
    replied_on           date,
    primary key (recommendation, number),
    check ((outcome is null) = (replied_on is null) and (outcome is null) = (reply_sealed is null)
        and (outcome is null) = (replied_by_sealed is null))
);
comment on table accountability.challenge is 'Somebody does not agree with what becomes of a recommendation. Reason: so that it is answered, by a day. Its texts are erased with those of the request (pack retention: accountability.advice).';
comment on column accountability.challenge.recommendation is 'The recommendation; the texts are sealed under the key of its advice.';
comment on column accountability.challenge.number is 'Which of the recommendation, from 1.';
comment on column accountability.challenge.stage is 'The stage: a code of the pack accountability-terms.';
comment on column accountability.challenge.state is 'Where it stands; the table of what may happen is in docs/generated/challenge-lifecycle.md.';
comment on column accountability.challenge.raised_by is 'As whom somebody does not agree.';
comment on column accountability.challenge.raised_by_person is 'Their account; for a family, the link by which they came.';
comment on column accountability.challenge.setting_organisation is 'The organisation that asked.';
comment on column accountability.challenge.service_organisation is 'The organisation whose specialist advised.';
comment on column accountability.challenge.words_sealed is 'Personal, sealed: why.';
comment on column accountability.challenge.raised_on is 'The day it was raised.';
comment on column accountability.challenge.reply_by is 'The last day on which the reply is in time.';
comment on column accountability.challenge.terms is 'The edition of the pack that says so.';
comment on column accountability.challenge.outcome is 'What was replied; kept also when it was taken further.';
comment on column accountability.challenge.reply_sealed is 'Personal, sealed: the reply.';
comment on column accountability.challenge.replied_by_sealed is 'Personal, sealed: who replied, in words.';
comment on column accountability.challenge.replied_on is 'The day of the reply.';
alter table accountability.challenge enable row level security;
alter table accountability.challenge force row level security;
create policy the_two_parties on accountability.challenge to evenhand_casework
    using (evenhand.acting_organisation() in (setting_organisation, service_organisation))
    with check (evenhand.acting_organisation() in (setting_organisation, service_organisation));
create policy owner_migrates on accountability.challenge to current_user using (true) with check (true);
grant select, insert on accountability.challenge to evenhand_casework;
grant update (state, outcome, reply_sealed, replied_by_sealed, replied_on) on accountability.challenge to evenhand_casework;

alter table accountability.recommendation drop constraint erased_means_empty;
alter table accountability.recommendation add constraint erased_means_empty
    check (erased_on is null
        or (what_sealed = '' and why_sealed = '' and coalesce(reason_sealed, '') = '' and coalesce(evidence_sealed, '') = ''
            and coalesce(shown_by_sealed, '') = '' and coalesce(override_sealed, '') = '' and coalesce(person_sealed, '') = ''
            and coalesce(review_sealed, '') = ''));
create or replace function accountability.erase_advice(of_request uuid, today date)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    update accountability.challenge
    set words_sealed = '',
        reply_sealed = case when reply_sealed is null then null else '' end,
        replied_by_sealed = case when replied_by_sealed is null then null else '' end
    where challenge.recommendation in (select r.id from accountability.recommendation r where r.request = of_request);
    update accountability.recommendation
    set what_sealed = '', why_sealed = '', erased_on = today,
        reason_sealed = case when reason_sealed is null then null else '' end,
        evidence_sealed = case when evidence_sealed is null then null else '' end,
        shown_by_sealed = case when shown_by_sealed is null then null else '' end,
        override_sealed = case when override_sealed is null then null else '' end,
        person_sealed = case when person_sealed is null then null else '' end,
        review_sealed = case when review_sealed is null then null else '' end
    where recommendation.request = of_request and recommendation.erased_on is null;
    update accountability.advice set subject_key = '', summary_sealed = '', erased_on = today
    where advice.request = of_request and advice.erased_on is null
    returning advice.id;
end;

-- Replies fall due for every organisation, so the look may learn which challenges wait, and nothing else of them.
create function accountability.waiting_challenges(as_of date)
    returns table (recommendation uuid, setting_organisation uuid)
    language sql stable security definer set search_path = ''
begin atomic
    select c.recommendation, c.setting_organisation from accountability.challenge c
    where c.state = 'OPEN' and c.reply_by < as_of order by c.reply_by, c.recommendation;
end;
comment on function accountability.waiting_challenges is 'The recommendations of which a challenge was not answered in time.';
revoke execute on function accountability.waiting_challenges from public;
grant execute on function accountability.waiting_challenges to evenhand_casework;

-- Of what was done in part, the rest falls due too.
create or replace function accountability.past_due(as_of date)
    returns table (id uuid, answering_organisation uuid)
    language sql stable security definer set search_path = ''
begin atomic
    select r.id, r.answering_organisation
    from accountability.recommendation r
    where r.state in ('ASKED', 'ACCEPTED', 'PART_DONE') and r.by_when < as_of
    order by r.by_when, r.id;
end;

-- Who plans and pays sees where things stand in the area: codes, days and roles, and no text of anybody.
create function accountability.board(of_area text)
    returns table (id uuid, request uuid, state text, by_when date, deliverer text, holder text, duty text, duties_version text,
        quantified boolean, vague_words int, overruled boolean, pence bigint, disputed boolean, rung text, challenged boolean)
    language sql stable security definer set search_path = ''
begin atomic
    select r.id, r.request, r.state, r.by_when, r.deliverer, r.holder, r.duty, r.duties_version, r.per is not null, r.vague_words,
           r.override_task is not null, r.pence, r.payer_disputed_on is not null and r.payer_settled_on is null,
           (select e.rung from accountability.escalation e where e.recommendation = r.id order by e.due_on desc limit 1),
           exists (select 1 from accountability.challenge c where c.recommendation = r.id and c.state in ('OPEN', 'OVERDUE'))
    from accountability.recommendation r
    where r.la_code = of_area
    order by r.by_when, r.id;
end;
comment on function accountability.board is 'Where the recommendations of an area stand, without anybody''s words.';
revoke execute on function accountability.board from public;
grant execute on function accountability.board to evenhand_casework;
