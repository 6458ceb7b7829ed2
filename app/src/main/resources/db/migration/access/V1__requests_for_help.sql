create schema access;
comment on schema access is 'Requests for help: what was asked, what the thresholds said, who is to answer. What is personal is sealed.';
grant usage on schema access to evenhand_casework;

create table access.request (
    id               uuid        primary key,
    form_token       uuid        not null unique,
    asked_by         uuid        not null,
    setting          uuid        not null,
    setting_urn      text        not null,
    setting_type     text        not null,
    la_code          text        not null check (la_code ~ '^\d{3}$'),
    state            text        not null check (state in ('RECEIVED', 'ACCEPTED', 'REDIRECTED', 'DECLINED', 'FIRST_SEEN', 'CLOSED')),
    subject_key      text        not null,
    answers_sealed   text        not null,
    profession       text        not null,
    layer            text        not null,
    decided_with     text        not null,
    decided_by_row   text        not null,
    offer            text        not null,
    route            text        not null,
    reason           text        not null,
    service          uuid,
    passed_on_by     uuid,
    specialist       uuid,
    asked_on         date        not null,
    asked_at         timestamptz not null,
    reply_by         date,
    first_seen_on    date        check (first_seen_on >= asked_on),
    decline_reason   text        check (state <> 'DECLINED' or decline_reason is not null),
    check (state not in ('ACCEPTED', 'FIRST_SEEN') or specialist is not null),
    check (state <> 'FIRST_SEEN' or first_seen_on is not null)
);
comment on table access.request is 'A request for help. Kept until the child is 25, or six years after it is closed where no child is named.';
comment on column access.request.id is 'Identifier; its first eight characters are the reference that people use.';
comment on column access.request.form_token is 'The form it came from: a form that is posted twice makes one request.';
comment on column access.request.asked_by is 'The account that sent it.';
comment on column access.request.setting is 'The organisation it was sent for.';
comment on column access.request.setting_urn is 'That setting''s register and number.';
comment on column access.request.setting_type is 'What kind of setting it was. Read only for figures of fairness; no decision looks at it.';
comment on column access.request.la_code is 'The authority of the setting.';
comment on column access.request.state is 'Where it stands: see docs/generated/request-lifecycle.md.';
comment on column access.request.subject_key is 'The key that what is personal is sealed with, itself sealed; deleting it erases the answers.';
comment on column access.request.answers_sealed is 'Personal, sealed. Reason: a service cannot help without it. The child''s first name or initials, month and year of birth, what was noticed and tried, whom to contact.';
comment on column access.request.profession is 'Who is asked first.';
comment on column access.request.layer is 'The layer the thresholds gave.';
comment on column access.request.decided_with is 'The thresholds'' version: thresholds@2026-11-01.';
comment on column access.request.decided_by_row is 'The row that fired.';
comment on column access.request.offer is 'How help is given: a code of that version.';
comment on column access.request.route is 'Where it goes: a code of that version.';
comment on column access.request.reason is 'What the asker was told, in that version''s words.';
comment on column access.request.service is 'The organisation that is to answer; null while no service of the area has joined.';
comment on column access.request.passed_on_by is 'The service that passed it on, which may go on seeing it.';
comment on column access.request.specialist is 'The account that takes it.';
comment on column access.request.asked_on is 'The day it was sent, in England.';
comment on column access.request.asked_at is 'The moment it was sent.';
comment on column access.request.reply_by is 'By when somebody must have replied, as the thresholds propose; null where another procedure sets the pace.';
comment on column access.request.first_seen_on is 'The day of the first contact.';
comment on column access.request.decline_reason is 'Why a service said no.';
create index request_by_setting_idx on access.request (setting, asked_on);
create index request_by_service_idx on access.request (service, state, reply_by);
create index request_by_specialist_idx on access.request (specialist, state);

alter table access.request enable row level security;
alter table access.request force row level security;
create policy those_concerned_see on access.request for select to evenhand_casework
    using (evenhand.acting_organisation() in (setting, service, passed_on_by));
create policy setting_asks on access.request for insert to evenhand_casework
    with check (setting = evenhand.acting_organisation());
create policy those_concerned_change on access.request for update to evenhand_casework
    using (evenhand.acting_organisation() in (setting, service))
    with check (evenhand.acting_organisation() in (setting, service, passed_on_by));
create policy owner_migrates on access.request to current_user using (true) with check (true);
grant select, insert on access.request to evenhand_casework;
grant update (state, service, passed_on_by, specialist, first_seen_on, decline_reason) on access.request to evenhand_casework;

create table access.draft (
    person         uuid        primary key,
    form_token     uuid        not null,
    subject_key    text        not null,
    answers_sealed text        not null,
    saved_at       timestamptz not null
);
comment on table access.draft is 'A form that somebody has begun. Removed when it is sent or discarded, and 30 days after it was last saved.';
comment on column access.draft.person is 'Whose it is; nobody else sees it.';
comment on column access.draft.form_token is 'Names the form, so that sending it twice makes one request.';
comment on column access.draft.subject_key is 'The key it is sealed with, itself sealed.';
comment on column access.draft.answers_sealed is 'Personal, sealed: the answers so far. Reason: nothing typed is lost.';
comment on column access.draft.saved_at is 'When an answer was last added.';
alter table access.draft enable row level security;
alter table access.draft force row level security;
create policy own_draft on access.draft to evenhand_casework
    using (person = evenhand.acting_person()) with check (person = evenhand.acting_person());
create policy owner_migrates on access.draft to current_user using (true) with check (true);
grant select, insert, update, delete on access.draft to evenhand_casework;
