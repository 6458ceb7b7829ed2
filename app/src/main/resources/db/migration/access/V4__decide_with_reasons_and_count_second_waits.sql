-- Where a request may stand: the service asks for more, is answered, declines with two persons, and is asked to look again.
alter table access.request drop constraint request_state_check;
alter table access.request add constraint request_state_check check (state in (
    'RECEIVED', 'INFORMATION_ASKED', 'INFORMATION_GIVEN', 'ACCEPTED', 'REDIRECTED', 'DECLINE_PROPOSED', 'SENT_BACK', 'DECLINED', 'CHALLENGED',
    'FIRST_SEEN', 'CLOSED'));

-- Two requests of one child are found by this and by nothing readable. It goes with the rest of what is personal.
alter table access.request add column child_mark text;
comment on column access.request.child_mark is 'Personal. Reason: second waits are counted. A keyed hash (HMAC, key of the installation) of the setting, the month of birth and the name as given; null for a group, before it is accepted, and once erased.';
alter table access.request add column closed_on date;
comment on column access.request.closed_on is 'The day it was closed; null until then, and where that was before this column was.';
create index request_by_child_idx on access.request (child_mark) where child_mark is not null;
alter table access.request add constraint erased_forgets_the_child check (erased_on is null or child_mark is null);
-- What belongs to a request may name its route, so that the database can tell statutory advice from the rest.
alter table access.request add constraint request_and_route unique (id, route);
grant update (child_mark, closed_on) on access.request to evenhand_casework;

create table access.decision (
    id            uuid        primary key,
    request       uuid        not null references access.request (id),
    service       uuid        not null,
    step          text        not null check (step in ('ACCEPTED', 'REDIRECTED', 'INFORMATION_ASKED', 'DECLINE_PROPOSED', 'SENT_BACK', 'DECLINED')),
    by_person     uuid        not null,
    proposed_by   uuid,
    reason        text,
    next_step     text,
    advice_sealed text,
    decided_on    date        not null,
    decided_at    timestamptz not null,
    constraint second_person check (proposed_by <> by_person),
    constraint decline_in_full check (step not in ('DECLINE_PROPOSED', 'DECLINED') or (reason is not null and next_step is not null))
);
comment on table access.decision is 'What a service decided of a request, each step a row; never changed.';
comment on column access.decision.id is 'Identifier.';
comment on column access.decision.request is 'The request.';
comment on column access.decision.service is 'The service that decided (people.organisation).';
comment on column access.decision.step is 'Where the request went.';
comment on column access.decision.by_person is 'The account that decided.';
comment on column access.decision.proposed_by is 'The other account, which proposed to decline; null where one person decides.';
comment on column access.decision.reason is 'Why it was declined: a code.';
comment on column access.decision.next_step is 'What the setting can do instead: a code of the pack triage-rules.';
comment on column access.decision.advice_sealed is 'Personal, sealed with the request’s key. Reason: nobody is declined without advice. What the setting can do, or why a decline was sent back.';
comment on column access.decision.decided_on is 'The day, in England.';
comment on column access.decision.decided_at is 'The moment.';
create index decision_by_request_idx on access.decision (request, decided_at);

create table access.question (
    id            uuid        primary key,
    request       uuid        not null references access.request (id),
    service       uuid        not null,
    codes         text[]      not null,
    words_sealed  text        not null,
    answer_sealed text,
    asked_by      uuid        not null,
    asked_on      date        not null,
    answered_by   uuid,
    answered_on   date,
    constraint answered_by_somebody check ((answered_on is null) = (answered_by is null))
);
comment on table access.question is 'What a service asked the setting before it decided, and what the setting answered.';
comment on column access.question.id is 'Identifier.';
comment on column access.question.request is 'The request.';
comment on column access.question.service is 'The service that asked (people.organisation).';
comment on column access.question.codes is 'What was asked: codes of the pack triage-rules.';
comment on column access.question.words_sealed is 'Personal, sealed with the request’s key. Reason: the setting must know what is missing. What was asked in words; may be empty.';
comment on column access.question.answer_sealed is 'Personal, sealed with the request’s key. Reason: the service cannot decide without it. What the setting answered; null until then.';
comment on column access.question.asked_by is 'The account that asked.';
comment on column access.question.asked_on is 'The day, in England.';
comment on column access.question.answered_by is 'The account that answered, or of the service that needed no answer any more; null until then.';
comment on column access.question.answered_on is 'The day on which it was answered or needed no answer any more; null until then.';
create unique index one_open_question_idx on access.question (request) where answered_on is null;

create table access.clock_stop (
    request    uuid not null references access.request (id),
    from_day   date not null,
    until_day  date,
    reason     text not null check (reason ~ '^[A-Z_]+$'),
    primary key (request, from_day, reason),
    constraint stops_end_after_they_begin check (until_day >= from_day)
);
comment on table access.clock_stop is 'Days on which a request’s clock stood still. What follows for the date is computed, not kept.';
comment on column access.clock_stop.request is 'The request.';
comment on column access.clock_stop.from_day is 'The first day.';
comment on column access.clock_stop.until_day is 'The day on which it went on; null while it stands.';
comment on column access.clock_stop.reason is 'Why: INFORMATION_ASKED while the service waits for the setting.';

create table access.challenge (
    request       uuid        not null references access.request (id),
    stage         int         not null check (stage >= 1),
    words_sealed  text        not null,
    challenged_by uuid        not null,
    challenged_on date        not null,
    reply_by      date        not null,
    answered_on   date,
    outcome       text        check (outcome in ('ACCEPTED', 'REDIRECTED', 'DECLINED')),
    primary key (request, stage),
    constraint answered_with_an_outcome check ((answered_on is null) = (outcome is null))
);
comment on table access.challenge is 'A decline that a setting asked to be looked at again. Stage 1 is another person of the service; later stages have their place here.';
comment on column access.challenge.request is 'The request.';
comment on column access.challenge.stage is 'How far up it went; 1 for another person of the service.';
comment on column access.challenge.words_sealed is 'Personal, sealed with the request’s key. Reason: who looks again must know why. What the setting said.';
comment on column access.challenge.challenged_by is 'The account that asked.';
comment on column access.challenge.challenged_on is 'The day, in England.';
comment on column access.challenge.reply_by is 'By when it must be answered.';
comment on column access.challenge.answered_on is 'The day of the second decision; null until then.';
comment on column access.challenge.outcome is 'What it was; null until then.';

create table access.second_wait (
    id         uuid not null primary key,
    request    uuid not null references access.request (id),
    service    uuid not null,
    profession text not null,
    cause      text not null check (cause in ('DISCHARGE', 'OTHER_SERVICE', 'OTHER_SPECIALIST')),
    opened_on  date not null,
    ended_on   date check (ended_on >= opened_on)
);
comment on table access.second_wait is 'A wait after a discharge or a hand-over. Never part of the first wait.';
comment on column access.second_wait.id is 'Identifier.';
comment on column access.second_wait.request is 'The request whose child waits again.';
comment on column access.second_wait.service is 'The service that is waited for (people.organisation).';
comment on column access.second_wait.profession is 'Who is waited for: a code of the pack of professions.';
comment on column access.second_wait.cause is 'DISCHARGE: asked again after an earlier request was closed; OTHER_SERVICE or OTHER_SPECIALIST: handed over after the first contact.';
comment on column access.second_wait.opened_on is 'The day of the hand-over, or the day it was asked again.';
comment on column access.second_wait.ended_on is 'The day of the next contact; null until then.';
create unique index one_open_second_wait_idx on access.second_wait (request) where ended_on is null;
create index second_wait_by_service_idx on access.second_wait (service, opened_on);

create table access.statutory_time (
    id          uuid          primary key,
    request     uuid          not null,
    route       text          not null default 'STATUTORY_QUEUE' check (route = 'STATUTORY_QUEUE'),
    service     uuid          not null,
    profession  text          not null check (profession ~ '^[A-Z0-9]{2,8}$'),
    worked_on   date          not null,
    hours       numeric(5, 2) not null check (hours > 0 and hours <= 24),
    payer       text          not null check (payer ~ '^[A-Z_]+$'),
    rules       text          not null,
    recorded_by uuid          not null,
    recorded_at timestamptz   not null,
    foreign key (request, route) references access.request (id, route),
    constraint never_experts_at_hand check (payer <> 'EAH')
);
comment on table access.statutory_time is 'Time worked on advice for EHC needs assessments: a ledger of its own. Money of Experts at Hand may not pay for it, so it is never counted there.';
comment on column access.statutory_time.id is 'Identifier.';
comment on column access.statutory_time.request is 'The request; only one in the queue for statutory advice.';
comment on column access.statutory_time.route is 'Always STATUTORY_QUEUE: ties the row to a request of that route.';
comment on column access.statutory_time.service is 'The service whose time it was (people.organisation).';
comment on column access.statutory_time.profession is 'Who worked: a code of the pack of professions.';
comment on column access.statutory_time.worked_on is 'The day.';
comment on column access.statutory_time.hours is 'Hours on that day.';
comment on column access.statutory_time.payer is 'Who pays: a code of the pack triage-rules; never EAH.';
comment on column access.statutory_time.rules is 'The edition of that pack.';
comment on column access.statutory_time.recorded_by is 'The account that recorded it.';
comment on column access.statutory_time.recorded_at is 'When.';
create index statutory_time_by_service_idx on access.statutory_time (service, worked_on);

-- Who sees the request sees what belongs to it: the policy of the request holds inside these.
alter table access.decision enable row level security;
alter table access.decision force row level security;
create policy with_the_request on access.decision for select to evenhand_casework
    using (exists (select 1 from access.request where request.id = decision.request)
        and (step not in ('DECLINE_PROPOSED', 'SENT_BACK') or service = evenhand.acting_organisation()));
create policy service_decides on access.decision for insert to evenhand_casework
    with check (service = evenhand.acting_organisation() and exists (select 1 from access.request where request.id = decision.request));
create policy owner_migrates on access.decision to current_user using (true) with check (true);
grant select, insert on access.decision to evenhand_casework;

alter table access.question enable row level security;
alter table access.question force row level security;
create policy with_the_request on access.question for select to evenhand_casework
    using (exists (select 1 from access.request where request.id = question.request));
create policy service_asks on access.question for insert to evenhand_casework
    with check (service = evenhand.acting_organisation() and exists (select 1 from access.request where request.id = question.request));
create policy those_concerned_answer on access.question for update to evenhand_casework
    using (exists (select 1 from access.request where request.id = question.request));
create policy owner_migrates on access.question to current_user using (true) with check (true);
grant select, insert on access.question to evenhand_casework;
grant update (answer_sealed, answered_by, answered_on) on access.question to evenhand_casework;

alter table access.clock_stop enable row level security;
alter table access.clock_stop force row level security;
create policy with_the_request on access.clock_stop to evenhand_casework
    using (exists (select 1 from access.request where request.id = clock_stop.request))
    with check (exists (select 1 from access.request where request.id = clock_stop.request));
create policy owner_migrates on access.clock_stop to current_user using (true) with check (true);
grant select, insert on access.clock_stop to evenhand_casework;
grant update (until_day) on access.clock_stop to evenhand_casework;

alter table access.challenge enable row level security;
alter table access.challenge force row level security;
create policy with_the_request on access.challenge to evenhand_casework
    using (exists (select 1 from access.request where request.id = challenge.request))
    with check (exists (select 1 from access.request where request.id = challenge.request));
create policy owner_migrates on access.challenge to current_user using (true) with check (true);
grant select, insert on access.challenge to evenhand_casework;
grant update (answered_on, outcome) on access.challenge to evenhand_casework;

alter table access.second_wait enable row level security;
alter table access.second_wait force row level security;
create policy with_the_request on access.second_wait to evenhand_casework
    using (exists (select 1 from access.request where request.id = second_wait.request))
    with check (exists (select 1 from access.request where request.id = second_wait.request));
create policy owner_migrates on access.second_wait to current_user using (true) with check (true);
grant select, insert on access.second_wait to evenhand_casework;
grant update (ended_on) on access.second_wait to evenhand_casework;

alter table access.statutory_time enable row level security;
alter table access.statutory_time force row level security;
create policy own_service on access.statutory_time to evenhand_casework
    using (service = evenhand.acting_organisation())
    with check (service = evenhand.acting_organisation() and exists (select 1 from access.request where request.id = statutory_time.request));
create policy owner_migrates on access.statutory_time to current_user using (true) with check (true);
grant select, insert on access.statutory_time to evenhand_casework;

-- The days that a service has for settings are never promised to statutory advice, whoever asks.
create function access.days_are_for_settings() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (select 1 from access.request where id = new.subject and route = 'STATUTORY_QUEUE') then
        raise check_violation using message = 'Days for settings cannot be booked for statutory advice.', constraint = 'days_are_for_settings';
    end if;
    return new;
end
$$;
comment on function access.days_are_for_settings() is 'Refuses a booking of a service’s days for a request in the queue for statutory advice.';
create trigger days_are_for_settings before insert on capacity.booking for each row execute function access.days_are_for_settings();

-- What belongs to a request is emptied with it; the request’s key, with which it is sealed, goes at the same moment.
create function access.forget_with_the_request() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    new.child_mark := null;
    update access.decision set advice_sealed = null where request = new.id;
    update access.question set words_sealed = '', answer_sealed = null where request = new.id;
    update access.challenge set words_sealed = '' where request = new.id;
    return new;
end
$$;
comment on function access.forget_with_the_request() is 'Empties what is personal in the decisions, questions and challenges of a request that is erased.';
create trigger forget_with_the_request before update of erased_on on access.request
    for each row when (new.erased_on is not null and old.erased_on is null) execute function access.forget_with_the_request();

-- A service learns that the same setting’s child was discharged before, and the day; not by whom, nor why.
create function access.discharged_before(of_request uuid, mark text) returns date
    language sql stable security definer set search_path = ''
begin atomic
    select max(earlier.closed_on)
    from access.request this
    join access.request earlier on earlier.profession = this.profession and earlier.id <> this.id
    where this.id = of_request
        and this.service = evenhand.acting_organisation()
        and earlier.child_mark = mark
        and earlier.state = 'CLOSED' and earlier.first_seen_on is not null
        and earlier.closed_on <= this.asked_on;
end;
comment on function access.discharged_before(uuid, text) is 'The last day on which an earlier request with this mark of a child, for the same profession, was closed after contact and before this one was asked; null if there is none. Answers only the service that is to decide it, and only who holds the key can make a mark.';

revoke execute on function access.days_are_for_settings, access.forget_with_the_request, access.discharged_before from public;
grant execute on function access.discharged_before to evenhand_casework;
