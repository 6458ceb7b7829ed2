create table register.person (
    id          uuid        primary key,
    owner       uuid        not null,
    account     uuid,
    subject_key text        not null,
    who_sealed  text        not null,
    languages   text[]      not null,
    bsl_level   int         check (bsl_level between 1 and 6),
    aac         text        not null check (aac in ('NONE', 'SUPPORTS', 'ASSESSES')),
    joined_on   date        not null,
    left_on     date        check (left_on >= joined_on),
    edition     int         not null default 1 check (edition > 0),
    changed_at  timestamptz not null
);
comment on table register.person is 'A person whom an organisation keeps as one of its specialists. Reason: to know who can help, and what capacity there is. Seen by that organisation and by the person; never public.';
comment on column register.person.id is 'Identifier; what the record names.';
comment on column register.person.owner is 'The organisation that keeps the entry (people.organisation).';
comment on column register.person.account is 'Their account, with which they see the entry and may publish themselves; null where they have none.';
comment on column register.person.subject_key is 'The key their personal fields are sealed with, itself sealed.';
comment on column register.person.who_sealed is 'Personal, sealed: their name.';
comment on column register.person.languages is 'Personal: languages they work in besides English, ISO 639 codes.';
comment on column register.person.bsl_level is 'Personal: level of British Sign Language they hold, 1 to 6; null for none.';
comment on column register.person.aac is 'Personal: whether they work with communication aids: NONE, SUPPORTS or ASSESSES.';
comment on column register.person.joined_on is 'Since when the organisation keeps them.';
comment on column register.person.left_on is 'The day they left; null while they are there.';
comment on column register.person.edition is 'Counts up with each change, so that nobody overwrites what they have not seen.';
comment on column register.person.changed_at is 'When something of the entry was last changed.';
create index person_by_owner_idx on register.person (owner, left_on);
create index person_by_account_idx on register.person (account) where account is not null;

create table register.role (
    id         uuid         primary key,
    person     uuid         not null references register.person (id) on delete cascade,
    profession text         not null check (profession ~ '^[A-Z0-9]{2,8}$'),
    employer   text         not null check (length(employer) between 1 and 200),
    service    uuid         references register.service (id),
    share      numeric(4,3) not null check (share > 0 and share <= 1),
    starts_on  date         not null,
    ends_on    date         check (ends_on >= starts_on)
);
comment on table register.role is 'A post a person holds: what they work as, for whom, and for what part of a full week. One person may hold several.';
comment on column register.role.id is 'Identifier; capacity is counted by it.';
comment on column register.role.person is 'The person.';
comment on column register.role.profession is 'What they work as: a code of the pack of professions.';
comment on column register.role.employer is 'Who employs them. Names of organisations are public; with the person it is as personal as the person''s row, and goes with it.';
comment on column register.role.service is 'The service on this register in which they do it; null for none.';
comment on column register.role.share is 'Part of a full working week, more than 0 and at most 1.';
comment on column register.role.starts_on is 'Since when.';
comment on column register.role.ends_on is 'The last day; null while it goes on.';
create index role_by_person_idx on register.role (person);
create index role_by_service_idx on register.role (service) where service is not null;

create table register.registration (
    id            uuid primary key,
    person        uuid not null references register.person (id) on delete cascade,
    body          text not null check (body ~ '^[A-Z]{2,10}$'),
    number_sealed text not null,
    standing      text not null check (standing in ('REGISTERED', 'WITH_CONDITIONS', 'SUSPENDED', 'LAPSED', 'NOT_FOUND')),
    checked_on    date not null,
    expires_on    date,
    unique (person, body)
);
comment on table register.registration is 'That a person stands on a professional register, as somebody checked there. That a profession has no register is in the pack register-terms and cannot be entered.';
comment on column register.registration.id is 'Identifier.';
comment on column register.registration.person is 'The person.';
comment on column register.registration.body is 'Who keeps the register: a code of the pack register-terms.';
comment on column register.registration.number_sealed is 'Personal, sealed: the number.';
comment on column register.registration.standing is 'What was found there: REGISTERED, WITH_CONDITIONS, SUSPENDED, LAPSED or NOT_FOUND.';
comment on column register.registration.checked_on is 'When it was looked up.';
comment on column register.registration.expires_on is 'The last day of the registration; null where it has none or it is not known.';

create table register.qualification (
    id         uuid primary key,
    person     uuid not null references register.person (id) on delete cascade,
    code       text not null check (code ~ '^[A-Z0-9_]{2,30}$'),
    specialism text check (specialism ~ '^[A-Z_]{2,30}$'),
    provider   text not null check (length(provider) <= 200),
    progress   text not null check (progress in ('IN_PROGRESS', 'PASSED', 'DEFERRED', 'EXTENDED', 'FAILED', 'WITHDRAWN')),
    starts_on  date,
    ends_on    date check (ends_on >= starts_on),
    due_on     date
);
comment on table register.qualification is 'A qualification a person holds or works towards. What it can be, and its words, follow the Teaching Regulation Agency''s record of mandatory qualifications.';
comment on column register.qualification.id is 'Identifier.';
comment on column register.qualification.person is 'The person.';
comment on column register.qualification.code is 'Which: a code of the pack register-terms.';
comment on column register.qualification.specialism is 'Its specialism: HEARING, VISUAL or MULTI_SENSORY for the mandatory qualification; null where it has none.';
comment on column register.qualification.provider is 'Who awards it; may be empty.';
comment on column register.qualification.progress is 'IN_PROGRESS, PASSED, DEFERRED, EXTENDED, FAILED or WITHDRAWN.';
comment on column register.qualification.starts_on is 'When they began; null where not known.';
comment on column register.qualification.ends_on is 'When it was awarded or ended; null until then.';
comment on column register.qualification.due_on is 'By when it must be held; null where there is no such day.';
create index qualification_by_person_idx on register.qualification (person);

create table register.card (
    person       uuid        primary key references register.person (id) on delete cascade,
    account      uuid        not null,
    subject_key  text        not null,
    card_sealed  text        not null,
    services     uuid[]      not null,
    published_at timestamptz not null
);
comment on table register.card is 'What a person decided to show of themselves to everybody. Made and withdrawn by nobody else; goes when they leave.';
comment on column register.card.person is 'The person.';
comment on column register.card.account is 'Their account.';
comment on column register.card.subject_key is 'The key the card is sealed with, itself sealed. Sealed although public, so that withdrawing it reaches every later backup.';
comment on column register.card.card_sealed is 'Personal, sealed: the name they show, what they work as, and what they say about themselves.';
comment on column register.card.services is 'The services on whose pages it stands.';
comment on column register.card.published_at is 'When they published it last.';
create index card_by_service_idx on register.card using gin (services);

alter table register.person enable row level security;
alter table register.person force row level security;
create policy own_organisation on register.person to evenhand_casework
    using (owner = evenhand.acting_organisation()) with check (owner = evenhand.acting_organisation());
create policy themselves on register.person for select to evenhand_casework using (account = evenhand.acting_person());
create policy owner_migrates on register.person to current_user using (true) with check (true);

-- What belongs to a person is seen by whoever sees the person, and changed by the organisation that keeps them.
alter table register.role enable row level security;
alter table register.role force row level security;
create policy with_the_person on register.role for select to evenhand_casework
    using (exists (select 1 from register.person p where p.id = person));
create policy own_organisation on register.role to evenhand_casework
    using (exists (select 1 from register.person p where p.id = person and p.owner = evenhand.acting_organisation()))
    with check (exists (select 1 from register.person p where p.id = person and p.owner = evenhand.acting_organisation()));
create policy owner_migrates on register.role to current_user using (true) with check (true);

alter table register.registration enable row level security;
alter table register.registration force row level security;
create policy with_the_person on register.registration for select to evenhand_casework
    using (exists (select 1 from register.person p where p.id = person));
create policy own_organisation on register.registration to evenhand_casework
    using (exists (select 1 from register.person p where p.id = person and p.owner = evenhand.acting_organisation()))
    with check (exists (select 1 from register.person p where p.id = person and p.owner = evenhand.acting_organisation()));
create policy owner_migrates on register.registration to current_user using (true) with check (true);

alter table register.qualification enable row level security;
alter table register.qualification force row level security;
create policy with_the_person on register.qualification for select to evenhand_casework
    using (exists (select 1 from register.person p where p.id = person));
create policy own_organisation on register.qualification to evenhand_casework
    using (exists (select 1 from register.person p where p.id = person and p.owner = evenhand.acting_organisation()))
    with check (exists (select 1 from register.person p where p.id = person and p.owner = evenhand.acting_organisation()));
create policy owner_migrates on register.qualification to current_user using (true) with check (true);

alter table register.card enable row level security;
alter table register.card force row level security;
create policy everybody_reads on register.card for select to evenhand_casework using (true);
create policy themselves_publish on register.card for insert to evenhand_casework with check (
    account = evenhand.acting_person()
    and exists (select 1 from register.person p where p.id = person and p.account = evenhand.acting_person() and p.left_on is null));
create policy themselves_change on register.card for update to evenhand_casework
    using (account = evenhand.acting_person()) with check (account = evenhand.acting_person());
create policy withdrawn on register.card for delete to evenhand_casework using (
    account = evenhand.acting_person()
    or exists (select 1 from register.person p where p.id = person and p.owner = evenhand.acting_organisation()));
create policy owner_migrates on register.card to current_user using (true) with check (true);

grant select, insert, update on register.person to evenhand_casework;
grant select, insert, update, delete on register.role, register.registration, register.qualification to evenhand_casework;
grant select, insert, update, delete on register.card to evenhand_casework;

-- Time passes for every organisation, so the daily look may erase those who left long ago; and nothing else of anybody.
create function register.erase_people(left_before date)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    delete from register.person where person.left_on < left_before returning person.id;
end;
comment on function register.erase_people is 'Destroys the entries of those who left before this day, with their keys; says whose.';

create function register.erase_cards(left_by date)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    delete from register.card
    where exists (select 1 from register.person p where p.id = card.person and p.left_on <= left_by)
    returning card.person;
end;
comment on function register.erase_cards is 'Destroys the cards of those who have left by this day; says whose.';

revoke execute on function register.erase_people, register.erase_cards from public;
grant execute on function register.erase_people, register.erase_cards to evenhand_casework;
