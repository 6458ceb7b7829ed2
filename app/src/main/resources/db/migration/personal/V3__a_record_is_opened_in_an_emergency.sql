-- Somebody who may not see a child's record opens it because something is wrong now. It ends by itself: the database counts the time.

-- Who has the reference that people say on the telephone may learn whose request it is, to open it; and nothing of it.
create function personal.find_request(of_reference text)
    returns table (id uuid, setting uuid, service uuid)
    language sql stable security definer set search_path = ''
begin atomic
    select r.id, r.setting, r.service from access.request r
    where left(r.id::text, 8) = of_reference and r.erased_on is null and r.kind = 'CHILD';
end;
comment on function personal.find_request is 'The request about a child with this reference, small and without hyphen, and whom it concerns.';

revoke execute on function personal.find_request from public;
grant execute on function personal.find_request to evenhand_casework;

create table personal.emergency (
    id            uuid        primary key,
    request       uuid        not null,
    setting       uuid        not null,
    service       uuid,
    opened_by     uuid        not null,
    opened_for    uuid        not null,
    reason        text        not null check (reason ~ '^[A-Z_]{3,40}$'),
    subject_key   text        not null,
    words_sealed  text        not null,
    opened_at     timestamptz not null,
    ends_at       timestamptz not null,
    ended_at      timestamptz check (ended_at >= opened_at),
    outcome       text        check (outcome in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    review_sealed text,
    reviewed_by   uuid,
    reviewed_at   timestamptz,
    erased_on     date,
    -- Whatever an edition of the pack says, and whoever could write here without the application.
    constraint three_hours_at_most check (ends_at > opened_at and ends_at <= opened_at + interval '3 hours'),
    constraint reviewed_by_another_person check (reviewed_by <> opened_by),
    constraint reviewed_in_full check (num_nonnulls(outcome, review_sealed, reviewed_by, reviewed_at) in (0, 4)),
    constraint erased_means_empty check (erased_on is null or (subject_key = '' and words_sealed = '' and coalesce(review_sealed, '') = ''))
);
comment on table personal.emergency is 'That somebody opened a child''s record who may not see it otherwise. What they wrote is erased with the record; that it happened stays.';
comment on column personal.emergency.id is 'Identifier.';
comment on column personal.emergency.request is 'The request whose record it is (of the schema access).';
comment on column personal.emergency.setting is 'The setting that asked.';
comment on column personal.emergency.service is 'The service that is to answer; null where none has joined.';
comment on column personal.emergency.opened_by is 'The account that opened it.';
comment on column personal.emergency.opened_for is 'The organisation of that account.';
comment on column personal.emergency.reason is 'Why: a code.';
comment on column personal.emergency.subject_key is 'The key the words are sealed with, itself sealed.';
comment on column personal.emergency.words_sealed is 'Personal, sealed: why, in words. Reason: who reviews it must know.';
comment on column personal.emergency.opened_at is 'When it was opened.';
comment on column personal.emergency.ends_at is 'From when the database shows nothing any more: the hours that the pack access-terms says, three at most.';
comment on column personal.emergency.ended_at is 'When it was ended before its time.';
comment on column personal.emergency.outcome is 'What the review found; null until then.';
comment on column personal.emergency.review_sealed is 'Personal, sealed: what the review found, in words; null until then. Reason: who opened it, the family and an inspector must be able to learn why.';
comment on column personal.emergency.reviewed_by is 'The other account, which reviewed it; null until then.';
comment on column personal.emergency.reviewed_at is 'When; null until then.';
comment on column personal.emergency.erased_on is 'The day the words were erased, and the key with them; null until then.';
create index emergency_by_person_idx on personal.emergency (opened_by, ends_at);
create index emergency_by_request_idx on personal.emergency (request);

alter table personal.emergency enable row level security;
alter table personal.emergency force row level security;
create policy those_concerned_see on personal.emergency for select to evenhand_casework
    using (evenhand.acting_organisation() in (setting, service) or opened_by = evenhand.acting_person());
create policy one_opens_for_oneself on personal.emergency for insert to evenhand_casework
    with check (opened_by = evenhand.acting_person() and opened_for = evenhand.acting_organisation() and outcome is null
        -- Those whom it concerns are those of the request: nobody hides it from who is to review it.
        and exists (
            select from personal.find_request(left(emergency.request::text, 8)) of
            where of.id = emergency.request and of.setting = emergency.setting and of.service is not distinct from emergency.service));
create policy one_ends_ones_own on personal.emergency for update to evenhand_casework
    using (opened_by = evenhand.acting_person() and ended_at is null) with check (opened_by = evenhand.acting_person() and outcome is null);
create policy those_concerned_review on personal.emergency for update to evenhand_casework
    using (evenhand.acting_organisation() in (setting, service) and outcome is null and opened_by <> evenhand.acting_person())
    with check (evenhand.acting_organisation() in (setting, service) and reviewed_by = evenhand.acting_person());
create policy owner_migrates on personal.emergency to current_user using (true) with check (true);
grant select, insert on personal.emergency to evenhand_casework;
grant update (ended_at, outcome, review_sealed, reviewed_by, reviewed_at) on personal.emergency to evenhand_casework;

-- The one way in: while it lasts, by the database's own clock, and for who opened it, a transaction sees what one organisation concerned sees,
-- and can write nothing any more.
create function personal.see_in_emergency(of_emergency uuid, with_eyes_of uuid) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if not exists (
        select from personal.emergency e
        where e.id = of_emergency and e.opened_by = evenhand.acting_person() and e.ended_at is null
            and clock_timestamp() >= e.opened_at and clock_timestamp() < e.ends_at
            and with_eyes_of in (select o.organisation from personal.organisations_of(e.request) o)) then
        raise insufficient_privilege using message = 'This emergency is over, or it is somebody else''s.';
    end if;
    perform set_config('transaction_read_only', 'on', true);
    perform set_config('evenhand.organisation', with_eyes_of::text, true);
    return true;
end
$$;
comment on function personal.see_in_emergency(uuid, uuid) is 'Lets the rest of a transaction read as one organisation concerned, while an emergency lasts; refuses afterwards.';

-- An auditor learns that it happened, how often, and what came of it; not of which child, and not the words.
create function personal.emergencies_counted()
    returns table (month date, reason text, opened bigint, justified bigint, not_justified bigint, unreviewed bigint)
    language sql stable security definer set search_path = ''
begin atomic
    select date_trunc('month', e.opened_at at time zone 'Europe/London')::date, e.reason, count(*),
        count(*) filter (where e.outcome = 'JUSTIFIED'), count(*) filter (where e.outcome = 'NOT_JUSTIFIED'),
        count(*) filter (where e.outcome is null)
    from personal.emergency e group by 1, 2 order by 1 desc, 2;
end;
comment on function personal.emergencies_counted is 'How often records were opened in an emergency, by month and reason, and what the reviews found. No child, no person.';

create function personal.emergencies()
    returns table (id uuid, opened_for uuid, reason text, opened_at timestamptz, ends_at timestamptz, outcome text)
    language sql stable security definer set search_path = ''
begin atomic
    select e.id, e.opened_for, e.reason, e.opened_at, least(e.ends_at, e.ended_at), e.outcome
    from personal.emergency e order by e.opened_at desc, e.id;
end;
comment on function personal.emergencies is 'Every opening in an emergency without the child and the person, for an auditor.';

create function personal.erase_emergencies(of_request uuid, opened_before timestamptz, today date)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    update personal.emergency set subject_key = '', words_sealed = '', review_sealed = case when review_sealed is null then null else '' end,
        erased_on = today
    where emergency.erased_on is null and (emergency.opened_at < opened_before or emergency.request = of_request and (
        exists (select from access.request r where r.id = of_request and r.erased_on is not null)
        or exists (
            select from personal.erasure d
            where d.request = of_request and d.state = 'DONE' and d.decided_by = evenhand.acting_person())))
    returning emergency.id;
end;
comment on function personal.erase_emergencies is 'Destroys what was written of emergencies of a request that is erased or being erased, or opened before a moment, and the keys; says which.';

revoke execute on function personal.see_in_emergency, personal.emergencies_counted, personal.emergencies,
    personal.erase_emergencies from public;
grant execute on function personal.see_in_emergency, personal.emergencies_counted, personal.emergencies,
    personal.erase_emergencies to evenhand_casework;
