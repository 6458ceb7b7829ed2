alter table people.organisation drop constraint organisation_kind_check;
alter table people.organisation add constraint organisation_kind_check
    check (kind in ('SETTING', 'SERVICE', 'INDEPENDENT', 'AUTHORITY', 'INSTALLATION', 'COALITION'));
comment on column people.organisation.kind is 'SETTING, SERVICE (receives requests for an authority), INDEPENDENT (a professional who works for themselves; counts as a service while somebody has checked their registration), AUTHORITY (plans and pays for services of an area: a local authority or an integrated care board), INSTALLATION, or COALITION (those who campaign, anywhere in England).';

create table people.registration (
    organisation  uuid        primary key references people.organisation,
    person        uuid        not null references people.account,
    profession    text        not null check (profession ~ '^[A-Z0-9]{2,8}$'),
    body          text        not null,
    number_sealed text        not null,
    said_at       timestamptz not null
);
comment on table people.registration is 'As what an independent professional says they are registered. Reason: nobody works with children here before somebody has looked it up.';
comment on column people.registration.organisation is 'Of which they are the one person.';
comment on column people.registration.person is 'Their account; with it the number is erased.';
comment on column people.registration.profession is 'Code of the pack of professions.';
comment on column people.registration.body is 'Code of the body of the pack register-terms; empty where no register exists for the profession.';
comment on column people.registration.number_sealed is 'Personal, sealed with the key of the account: the number on that register; empty where none exists or once erased.';
comment on column people.registration.said_at is 'When they said so.';
alter table people.registration enable row level security;
alter table people.registration force row level security;
create policy own_organisation on people.registration to evenhand_casework
    using (organisation = evenhand.acting_organisation()) with check (organisation = evenhand.acting_organisation());
create policy owner_migrates on people.registration to current_user using (true) with check (true);
grant select, insert on people.registration to evenhand_casework;

create function people.acts_as_administrator()
    returns boolean
    language sql stable security definer set search_path = ''
begin atomic
    select exists (
        select 1 from people.account a join people.organisation o on o.id = a.organisation
        where a.id = evenhand.acting_person() and a.organisation = evenhand.acting_organisation() and a.erased_on is null
          and o.kind = 'INSTALLATION' and 'ADMINISTRATOR' = any (a.roles));
end;
comment on function people.acts_as_administrator is 'Whether who acts runs this installation.';

create table people.registration_check (
    id           uuid        primary key,
    organisation uuid        not null references people.registration,
    checked_by   uuid        not null references people.account,
    looked_at    text        not null check (length(looked_at) between 1 and 200),
    checked_on   date        not null,
    expires_on   date        not null check (expires_on >= checked_on)
);
comment on table people.registration_check is 'That somebody who runs this installation looked up a registration and found it good.';
comment on column people.registration_check.id is 'Identifier; what the ledger names.';
comment on column people.registration_check.organisation is 'Whose registration.';
comment on column people.registration_check.checked_by is 'Who looked (people.account).';
comment on column people.registration_check.looked_at is 'Where: a page of a public register, or what was shown where no register exists. Names nobody.';
comment on column people.registration_check.checked_on is 'On which day.';
comment on column people.registration_check.expires_on is 'Until when it is relied on, by the pack register-terms.';
create index registration_check_idx on people.registration_check (organisation, expires_on);
alter table people.registration_check enable row level security;
alter table people.registration_check force row level security;
create policy own_and_administrator on people.registration_check for select to evenhand_casework
    using (organisation = evenhand.acting_organisation() or people.acts_as_administrator());
create policy administrator_checks on people.registration_check for insert to evenhand_casework
    with check (people.acts_as_administrator() and checked_by = evenhand.acting_person());
create policy owner_migrates on people.registration_check to current_user using (true) with check (true);
grant select, insert on people.registration_check to evenhand_casework;

create function people.may_take_work(of_organisation uuid, on_day date)
    returns boolean
    language sql stable security definer set search_path = ''
begin atomic
    select not exists (select 1 from people.organisation o where o.id = of_organisation and o.kind = 'INDEPENDENT')
        or exists (select 1 from people.registration_check c
                   where c.organisation = of_organisation and on_day between c.checked_on and c.expires_on);
end;
comment on function people.may_take_work is 'Whether an organisation may take new work on a day: an independent professional only while a check of their registration is good.';

create function people.independents()
    returns table (organisation uuid, name text, la_code text, profession text, body text, number_sealed text, subject_key text,
                   checked_on date, expires_on date, looked_at text)
    language sql stable security definer set search_path = ''
begin atomic
    select r.organisation, o.name, o.la_code, r.profession, r.body, r.number_sealed, a.subject_key, c.checked_on, c.expires_on, c.looked_at
    from people.registration r
    join people.organisation o on o.id = r.organisation
    join people.account a on a.id = r.person and a.erased_on is null
    left join lateral (
        select k.checked_on, k.expires_on, k.looked_at from people.registration_check k
        where k.organisation = r.organisation order by k.expires_on desc, k.checked_on desc limit 1) c on true
    where people.acts_as_administrator()
    order by c.expires_on nulls first, o.name;
end;
comment on function people.independents is 'All independent professionals with their last check, for who runs this installation; nothing for anybody else.';

create or replace function people.roles_on(of_account uuid, on_day date)
    returns text[]
    language sql stable security definer set search_path = ''
begin atomic
    select array(
        select held.role from (
            select unnest(a.roles) as role, a.organisation from people.account a
            where a.id = of_account and a.erased_on is null and people.is_within_reach(a.organisation)
            union
            select d.role, d.organisation
            from people.delegation d
            join people.account holder on holder.id = d.from_person and holder.erased_on is null and d.role = any (holder.roles)
            join people.account a on a.id = d.to_person and a.organisation = d.organisation and a.erased_on is null
            where d.to_person = of_account and d.revoked_at is null and on_day between d.begins_on and d.ends_on
              and people.is_within_reach(a.organisation)) held
        where held.role not in ('TRIAGE_LEAD', 'SERVICE_LEAD') or people.may_take_work(held.organisation, on_day)
        order by 1);
end;
comment on function people.roles_on is 'What somebody may do on a day: their own roles, and those that colleagues lend them. An independent professional decides on no request and keeps no entry while no check of their registration is good; what they have begun stays open. Empty where the account is gone.';

create or replace function people.erase_accounts(unused_since timestamptz, today date)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    update people.registration set number_sealed = ''
    where registration.person in (
        select account.id from people.account
        where account.erased_on is null and coalesce(account.last_signed_in_at, account.created_at) < unused_since
          and people.is_within_reach(account.organisation));
    update people.account
    set subject_key = '', name_sealed = '', email_sealed = '', email_index = 'erased ' || account.id, password_hash = '', erased_on = today
    where account.erased_on is null and coalesce(account.last_signed_in_at, account.created_at) < unused_since
      and people.is_within_reach(account.organisation)
    returning account.id;
end;

revoke execute on function people.acts_as_administrator, people.may_take_work, people.independents from public;
grant execute on function people.acts_as_administrator, people.independents to evenhand_casework;
grant execute on function people.may_take_work to evenhand_casework, evenhand_campaign;
