create schema isp;
comment on schema isp is 'Individual Support Plans: what support a child has, in versions, who signed them, and with what they came. What is personal is sealed.';
grant usage on schema isp to evenhand_casework;

create table isp.plan (
    id                   uuid primary key,
    request              uuid unique,
    setting_organisation uuid not null,
    service_organisation uuid,
    subject_key          text not null,
    draft_sealed         text not null,
    draft_revision       int  not null check (draft_revision >= 0),
    latest               int  not null check (latest >= 0),
    next_review_on       date,
    begun_by             uuid not null,
    begun_on             date not null,
    erased_on            date,
    check ((service_organisation is null) = (request is null)),
    check (erased_on is null or (subject_key = '' and draft_sealed = ''))
);
comment on table isp.plan is 'The plan of one child. Kept as long as the pack retention says (isp.plan, isp.arrived); then what is personal is erased, and days and codes stay.';
comment on column isp.plan.id is 'Identifier; the subject of its entries in the record.';
comment on column isp.plan.request is 'The accepted request it belongs to (of the schema access); null for a plan that came with a child and has no request here.';
comment on column isp.plan.setting_organisation is 'The setting that writes it.';
comment on column isp.plan.service_organisation is 'The service whose specialist writes it with them; null without a request.';
comment on column isp.plan.subject_key is 'The key that everything of this plan is sealed with, itself sealed; deleting it erases all of it.';
comment on column isp.plan.draft_sealed is 'Personal, sealed: what is being written now. Reason: support cannot be given without it.';
comment on column isp.plan.draft_revision is 'Counts what was saved, so that nobody writes over what somebody else has written meanwhile.';
comment on column isp.plan.latest is 'The number of the newest version; 0 before the first.';
comment on column isp.plan.next_review_on is 'By when the newest version is looked at again.';
comment on column isp.plan.begun_by is 'The account that began it or took it in.';
comment on column isp.plan.begun_on is 'The day, in England.';
comment on column isp.plan.erased_on is 'The day what is personal was erased, and the key with it; null until then.';
create index plan_setting_idx on isp.plan (setting_organisation, next_review_on);

create table isp.version (
    plan                 uuid not null references isp.plan,
    number               int  not null check (number > 0),
    setting_organisation uuid not null,
    service_organisation uuid,
    published_on         date not null,
    sha256               text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    document_sealed      text not null,
    primary key (plan, number)
);
comment on table isp.version is 'A published version of a plan. It is never changed; only its erasure empties it.';
comment on column isp.version.plan is 'The plan; the version is sealed under the key kept there.';
comment on column isp.version.number is 'From 1.';
comment on column isp.version.setting_organisation is 'As of the plan, so that the database can refuse.';
comment on column isp.version.service_organisation is 'As of the plan, so that the database can refuse.';
comment on column isp.version.published_on is 'The day, in England.';
comment on column isp.version.sha256 is 'SHA-256 over the canonical JSON, which holds a random salt: it says nothing of the words.';
comment on column isp.version.document_sealed is 'Personal, sealed: the plan as canonical JSON. Reason: support cannot be given, compared or carried on without it.';

create table isp.signature (
    id                   uuid not null,
    plan                 uuid not null,
    version              int  not null,
    setting_organisation uuid not null,
    service_organisation uuid,
    capacity             text not null check (capacity in ('SETTING_LEAD', 'SPECIALIST', 'PARENT', 'YOUNG_PERSON')),
    agrees               boolean not null,
    sha256               text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    words_sealed         text not null,
    signed_at            timestamptz not null,
    recorded_by          uuid,
    entry                text not null,
    primary key (plan, id),
    foreign key (plan, version) references isp.version
);
comment on table isp.signature is 'Somebody agrees or disagrees with one version of a plan. It is never changed; only its erasure empties it.';
comment on column isp.signature.id is 'Identifier within the plan; made with the form, so that a form sent twice is one signature. It stays the same when the plan moves.';
comment on column isp.signature.plan is 'The plan.';
comment on column isp.signature.version is 'The version that was signed; a later version has signatures of its own.';
comment on column isp.signature.setting_organisation is 'As of the plan, so that the database can refuse.';
comment on column isp.signature.service_organisation is 'As of the plan, so that the database can refuse.';
comment on column isp.signature.capacity is 'As what they sign.';
comment on column isp.signature.agrees is 'Whether they agree.';
comment on column isp.signature.sha256 is 'The hash of the version that was signed.';
comment on column isp.signature.words_sealed is 'Personal, sealed: the name and the note. Reason: a signature without a name is none.';
comment on column isp.signature.signed_at is 'When it was signed.';
comment on column isp.signature.recorded_by is 'The account that signed or recorded what a family said; null where it came in a bundle.';
comment on column isp.signature.entry is 'The entry of the record as it was made (JSON of number, hash before, content, hash), of this installation or of the one it came from: identifiers and codes only.';
create index signature_plan_idx on isp.signature (plan, version);

create table isp.overruling (
    id                   uuid primary key,
    plan                 uuid not null references isp.plan,
    setting_organisation uuid not null,
    service_organisation uuid,
    task                 text not null,
    tasks_version        text not null,
    decided_by           uuid not null,
    decided_on           date not null
);
comment on table isp.overruling is 'A lead left a clinical task with somebody who is not qualified for it. The reason stands in the plan. Counted, without names.';
comment on column isp.overruling.id is 'Identifier.';
comment on column isp.overruling.plan is 'The plan.';
comment on column isp.overruling.setting_organisation is 'As of the plan, so that the database can refuse.';
comment on column isp.overruling.service_organisation is 'As of the plan, so that the database can refuse.';
comment on column isp.overruling.task is 'The task: a code of the pack.';
comment on column isp.overruling.tasks_version is 'The edition of the pack of tasks.';
comment on column isp.overruling.decided_by is 'The account of the lead.';
comment on column isp.overruling.decided_on is 'The day, in England.';

create table isp.arrival (
    plan                 uuid primary key references isp.plan,
    setting_organisation uuid not null,
    origin_plan          uuid not null,
    bundle_sha256        text not null check (bundle_sha256 ~ '^[0-9a-f]{64}$'),
    origin_sealed        text not null,
    arrived_by           uuid not null,
    arrived_on           date not null,
    unique (setting_organisation, origin_plan)
);
comment on table isp.arrival is 'A plan that came with a child from another installation, with what came beside it. Taken in once.';
comment on column isp.arrival.plan is 'The plan it became here.';
comment on column isp.arrival.setting_organisation is 'The setting that took it in.';
comment on column isp.arrival.origin_plan is 'Its identifier where it came from.';
comment on column isp.arrival.bundle_sha256 is 'SHA-256 over the encrypted file.';
comment on column isp.arrival.origin_sealed is 'Personal, sealed: where it came from, what was asked and advised there, and what became of it, as the bundle said. Reason: the new setting need not ask the family again.';
comment on column isp.arrival.arrived_by is 'The account that took it in.';
comment on column isp.arrival.arrived_on is 'The day, in England.';

do $$
declare
    kept text;
begin
    foreach kept in array array['plan', 'version', 'signature', 'overruling'] loop
        execute format('alter table isp.%I enable row level security', kept);
        execute format('alter table isp.%I force row level security', kept);
        execute format('create policy setting_and_service on isp.%I to evenhand_casework
            using (evenhand.acting_organisation() in (setting_organisation, service_organisation))
            with check (evenhand.acting_organisation() in (setting_organisation, service_organisation))', kept);
        execute format('create policy owner_migrates on isp.%I to current_user using (true) with check (true)', kept);
        execute format('grant select, insert on isp.%I to evenhand_casework', kept);
    end loop;
end $$;
alter table isp.arrival enable row level security;
alter table isp.arrival force row level security;
create policy own_arrivals on isp.arrival to evenhand_casework
    using (setting_organisation = evenhand.acting_organisation()) with check (setting_organisation = evenhand.acting_organisation());
create policy owner_migrates on isp.arrival to current_user using (true) with check (true);
grant select, insert on isp.arrival to evenhand_casework;
create policy erased_is_gone on isp.plan as restrictive for select to evenhand_casework using (erased_on is null);
grant update (draft_sealed, draft_revision, latest, next_review_on) on isp.plan to evenhand_casework;

-- Time passes for every organisation, so the daily look may learn which settings have plans that came with a child, and erase one; no more.
create function isp.settings_with_arrivals()
    returns table (setting uuid)
    language sql stable security definer set search_path = ''
begin atomic
    select distinct a.setting_organisation from isp.arrival a join isp.plan p on p.id = a.plan where p.erased_on is null;
end;
comment on function isp.settings_with_arrivals is 'The organisations with plans that came with a child and are not erased.';

create function isp.erase_plan(of_plan uuid, of_request uuid, today date)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    update isp.version set document_sealed = ''
    where version.plan in (select p.id from isp.plan p where (p.id = of_plan or p.request = of_request) and p.erased_on is null);
    update isp.signature set words_sealed = ''
    where signature.plan in (select p.id from isp.plan p where (p.id = of_plan or p.request = of_request) and p.erased_on is null);
    update isp.arrival set origin_sealed = ''
    where arrival.plan in (select p.id from isp.plan p where (p.id = of_plan or p.request = of_request) and p.erased_on is null);
    update isp.plan set subject_key = '', draft_sealed = '', erased_on = today
    where (plan.id = of_plan or plan.request = of_request) and plan.erased_on is null
    returning plan.id;
end;
comment on function isp.erase_plan is 'Destroys what is personal in the plan with this identifier or of this request, and its key; says which, or nothing if it was done before.';

create function isp.overrulings_counted()
    returns table (service uuid, task text, tasks_version text, decided bigint)
    language sql stable security definer set search_path = ''
begin atomic
    select o.service_organisation, o.task, o.tasks_version, count(*)
    from isp.overruling o group by 1, 2, 3 order by 4 desc, 2;
end;
comment on function isp.overrulings_counted is 'How often a clinical task was left with somebody who is not qualified for it, by service and task. No child, no setting, no person.';

revoke execute on function isp.settings_with_arrivals, isp.erase_plan, isp.overrulings_counted from public;
grant execute on function isp.settings_with_arrivals, isp.erase_plan, isp.overrulings_counted to evenhand_casework;
