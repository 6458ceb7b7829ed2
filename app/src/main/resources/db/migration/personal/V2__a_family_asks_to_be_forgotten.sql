-- One person proposes, another destroys: nobody destroys a child's record alone. Neither writes words, so nothing here is personal.
create table personal.erasure (
    id          uuid        primary key,
    request     uuid        not null,
    setting     uuid        not null,
    service     uuid,
    reason      text        not null check (reason ~ '^[A-Z_]{3,40}$'),
    state       text        not null check (state in ('PROPOSED', 'DONE', 'REFUSED')),
    proposed_by uuid        not null,
    proposed_at timestamptz not null,
    decided_by  uuid,
    decided_at  timestamptz,
    constraint decided_by_somebody check ((state = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint another_person_decides check (decided_by <> proposed_by)
);
comment on table personal.erasure is 'That a family asked for what is kept on their child to be destroyed, and what became of it. Kept when the rest is gone: it shows why it is.';
comment on column personal.erasure.id is 'Identifier.';
comment on column personal.erasure.request is 'The request whose record it is (of the schema access).';
comment on column personal.erasure.setting is 'The setting that asked.';
comment on column personal.erasure.service is 'The service that is to answer; null where none has joined.';
comment on column personal.erasure.reason is 'Why they may ask: a code.';
comment on column personal.erasure.state is 'PROPOSED, DONE or REFUSED.';
comment on column personal.erasure.proposed_by is 'The account that recorded it and would destroy it.';
comment on column personal.erasure.proposed_at is 'When.';
comment on column personal.erasure.decided_by is 'The other account, which destroyed it or did not; null until then.';
comment on column personal.erasure.decided_at is 'When; null until then.';
create unique index one_open_erasure_idx on personal.erasure (request) where state = 'PROPOSED';
alter table personal.erasure enable row level security;
alter table personal.erasure force row level security;
create policy those_concerned_see on personal.erasure for select to evenhand_casework
    using (evenhand.acting_organisation() in (setting, service));
create policy those_concerned_propose on personal.erasure for insert to evenhand_casework
    with check (evenhand.acting_organisation() in (setting, service) and proposed_by = evenhand.acting_person());
create policy those_concerned_decide on personal.erasure for update to evenhand_casework
    using (evenhand.acting_organisation() in (setting, service) and state = 'PROPOSED')
    with check (evenhand.acting_organisation() in (setting, service) and decided_by = evenhand.acting_person());
create policy owner_migrates on personal.erasure to current_user using (true) with check (true);
grant select, insert on personal.erasure to evenhand_casework;
grant update (state, decided_by, decided_at) on personal.erasure to evenhand_casework;

-- A form that somebody began for the same child goes too; only they see it, so the database removes it, where an erasure is being done.
create function personal.erase_draft(of_erasure uuid, of_person uuid, of_form uuid)
    returns table (person uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    delete from access.draft d
    where d.person = of_person and d.form_token = of_form
        and exists (
            select from personal.erasure e join people.account a on a.id = of_person and a.organisation in (e.setting, e.service)
            where e.id = of_erasure and e.state = 'DONE' and e.decided_by = evenhand.acting_person())
    returning d.person;
end;
comment on function personal.erase_draft is 'Removes one form that was begun by somebody of an organisation concerned, for who destroys a record now; says whose it was.';
revoke execute on function personal.erase_draft from public;
grant execute on function personal.erase_draft to evenhand_casework;
