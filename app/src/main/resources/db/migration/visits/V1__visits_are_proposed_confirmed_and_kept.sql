-- A constraint over a person and a span of time needs both kinds of comparison in one index. PostgreSQL counts this extension as trusted.
create extension if not exists btree_gist;

create schema visits;
comment on schema visits is 'Visits of specialists to settings: proposed, confirmed, attended or not. What is said about them is sealed.';
grant usage on schema visits to evenhand_casework;

create table visits.visit (
    id             uuid        primary key,
    request        uuid,
    setting        uuid        not null,
    service        uuid        not null,
    specialist     uuid        not null,
    mode           text        not null check (mode in ('IN_PERSON', 'REMOTE')),
    starts_at      timestamptz not null,
    ends_at        timestamptz not null check (ends_at > starts_at),
    state          text        not null check (state in ('PROPOSED', 'ANOTHER_ASKED', 'CONFIRMED', 'ATTENDED', 'NOT_ATTENDED', 'CANCELLED')),
    reason         text        check ((reason is null) = (state not in ('NOT_ATTENDED', 'CANCELLED'))),
    revision       int         not null check (revision >= 0),
    moved_at       timestamptz not null,
    subject_key    text        not null,
    visitor_sealed text        not null,
    about_sealed   text        not null,
    answer_sealed  text        not null,
    erased_on      date,
    constraint erased_means_empty check (erased_on is null
        or (subject_key = '' and visitor_sealed = '' and about_sealed = '' and answer_sealed = '')),
    constraint never_two_at_once exclude using gist (specialist with =, tstzrange(starts_at, ends_at) with &&)
        where (state in ('PROPOSED', 'CONFIRMED'))
);
comment on table visits.visit is 'A visit of one specialist to one setting. Kept as times and codes; what was written is erased when the pack retention says so (visits.visit).';
comment on column visits.visit.id is 'Identifier; a calendar knows the visit by it.';
comment on column visits.visit.request is 'The request it belongs to (access.request); null where the work is with the whole setting.';
comment on column visits.visit.setting is 'Whom the specialist visits (people.organisation).';
comment on column visits.visit.service is 'For whom the specialist works (people.organisation).';
comment on column visits.visit.specialist is 'The account of who comes.';
comment on column visits.visit.mode is 'IN_PERSON, or REMOTE: by video or telephone.';
comment on column visits.visit.starts_at is 'When it begins.';
comment on column visits.visit.ends_at is 'When it ends.';
comment on column visits.visit.state is 'Where it stands: see docs/generated/visit-lifecycle.md.';
comment on column visits.visit.reason is 'Why it did not take place: a code of the pack visit-terms, which also says who could not.';
comment on column visits.visit.revision is 'Counts up with each change; a calendar takes the highest.';
comment on column visits.visit.moved_at is 'When it was last changed.';
comment on column visits.visit.subject_key is 'The key of what was written, itself sealed; deleting it erases them.';
comment on column visits.visit.visitor_sealed is 'Personal, sealed. Reason: the setting must know who comes. The name of the specialist.';
comment on column visits.visit.about_sealed is 'Personal, sealed. Reason: both prepare for it. What the visit is for.';
comment on column visits.visit.answer_sealed is 'Personal, sealed. Reason: so that another time is found. What the setting answered.';
comment on column visits.visit.erased_on is 'The day what was written was erased, and the key with it; null until then.';
create index visit_by_specialist_idx on visits.visit (specialist, starts_at);
create index visit_by_setting_idx on visits.visit (setting, starts_at);
create index visit_by_request_idx on visits.visit (request) where request is not null;

alter table visits.visit enable row level security;
alter table visits.visit force row level security;
create policy those_concerned_see on visits.visit for select to evenhand_casework
    using (evenhand.acting_organisation() in (setting, service));
create policy specialist_proposes on visits.visit for insert to evenhand_casework
    with check (service = evenhand.acting_organisation() and specialist = evenhand.acting_person());
create policy those_concerned_change on visits.visit for update to evenhand_casework
    using (evenhand.acting_organisation() in (setting, service))
    with check (evenhand.acting_organisation() in (setting, service));
create policy erased_is_gone on visits.visit as restrictive for select to evenhand_casework using (erased_on is null);
create policy owner_migrates on visits.visit to current_user using (true) with check (true);
grant select, insert on visits.visit to evenhand_casework;
grant update (starts_at, ends_at, mode, state, reason, revision, moved_at, about_sealed, answer_sealed) on visits.visit to evenhand_casework;

create function visits.erase(ended_before timestamptz, of_request uuid, today date)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    update visits.visit
    set subject_key = '', visitor_sealed = '', about_sealed = '', answer_sealed = '', erased_on = today
    where visit.erased_on is null and (visit.ends_at < ended_before or visit.request = of_request)
    returning visit.id;
end;
comment on function visits.erase is 'Destroys what was written of visits that ended before this moment, or that belong to this request, and their keys; says which.';

create table visits.feed (
    person       uuid        primary key,
    organisation uuid        not null,
    token_hash   text        not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    made_at      timestamptz not null
);
comment on table visits.feed is 'The secret address at which a calendar program reads one specialist''s visits. Only the hash of the secret is kept; a new address ends the old one.';
comment on column visits.feed.person is 'Whose visits they are (people.account).';
comment on column visits.feed.organisation is 'For whom they work.';
comment on column visits.feed.token_hash is 'SHA-256 of the secret in the address.';
comment on column visits.feed.made_at is 'When the address was made.';
alter table visits.feed enable row level security;
alter table visits.feed force row level security;
create policy own_feed on visits.feed to evenhand_casework
    using (person = evenhand.acting_person())
    with check (person = evenhand.acting_person() and organisation = evenhand.acting_organisation());
create policy owner_migrates on visits.feed to current_user using (true) with check (true);
grant select, insert, delete on visits.feed to evenhand_casework;

-- A calendar program signs in nowhere. Who knows the secret gets times, states and the name of the setting, and nothing that was written.
create function visits.feed_of(of_hash text, ends_after timestamptz, starts_before timestamptz)
    returns table (id uuid, request uuid, setting_name text, setting_urn text, mode text, starts_at timestamptz, ends_at timestamptz,
                   state text, revision int, moved_at timestamptz)
    language sql stable security definer set search_path = ''
begin atomic
    select v.id, v.request, o.name, o.setting_urn, v.mode, v.starts_at, v.ends_at, v.state, v.revision, v.moved_at
    from visits.feed f
    join people.account a on a.id = f.person and a.erased_on is null
    join visits.visit v on v.specialist = f.person
    join people.organisation o on o.id = v.setting
    where f.token_hash = of_hash and v.ends_at >= ends_after and v.starts_at < starts_before
    order by v.starts_at, v.id;
end;
comment on function visits.feed_of is 'The visits of whoever has this secret address, without anything personal of a child.';

create function visits.feed_is_open(of_hash text)
    returns boolean
    language sql stable security definer set search_path = ''
begin atomic
    select exists (
        select 1 from visits.feed f join people.account a on a.id = f.person and a.erased_on is null where f.token_hash = of_hash);
end;
comment on function visits.feed_is_open is 'Whether there is such an address.';

revoke execute on function visits.erase, visits.feed_of, visits.feed_is_open from public;
grant execute on function visits.erase, visits.feed_of, visits.feed_is_open to evenhand_casework;
