create schema people;
comment on schema people is 'Organisations, the accounts of the people who act for them, and what they may do.';
grant usage on schema people to evenhand_casework;

create table people.organisation (
    id               uuid        primary key,
    kind             text        not null check (kind in ('SETTING', 'SERVICE', 'INSTALLATION')),
    name             text        not null check (length(name) between 1 and 200),
    la_code          text        not null check (la_code ~ '^\d{3}$'),
    setting_urn      text        unique check ((kind = 'SETTING') = (setting_urn is not null)),
    is_demonstration boolean     not null,
    claimed_at       timestamptz not null,
    checked_at       timestamptz
);
comment on table people.organisation is 'A setting, a service of an authority, or those who run this installation. Names of organisations are public.';
comment on column people.organisation.id is 'Identifier.';
comment on column people.organisation.kind is 'SETTING, SERVICE (receives requests for an authority) or INSTALLATION.';
comment on column people.organisation.name is 'Its public name.';
comment on column people.organisation.la_code is 'The local authority it belongs to (Department for Education code; 000 is the demonstration).';
comment on column people.organisation.setting_urn is 'For a setting: its register and number, like gias-100000.';
comment on column people.organisation.is_demonstration is 'Whether it is invented. Invented and real organisations never share an authority.';
comment on column people.organisation.claimed_at is 'When its first person joined.';
comment on column people.organisation.checked_at is 'When those who run the installation confirmed that the person belongs to it; null until then.';
grant select, insert on people.organisation to evenhand_casework;
grant update (checked_at) on people.organisation to evenhand_casework;

create table people.account (
    id               uuid        primary key,
    organisation     uuid        not null references people.organisation,
    subject_key      text        not null,
    name_sealed      text       not null,
    email_sealed     text       not null,
    email_index      text       not null unique,
    password_hash    text        not null,
    roles            text[]      not null check (cardinality(roles) > 0),
    created_at       timestamptz not null,
    failed_attempts  int         not null default 0,
    locked_until     timestamptz
);
comment on table people.account is 'A person who signs in. Reason: to know who acted. Kept while they belong to the organisation and one year longer.';
comment on column people.account.id is 'Identifier; what the ledger names.';
comment on column people.account.organisation is 'For whom they act.';
comment on column people.account.subject_key is 'The key their personal fields are sealed with, itself sealed; deleting it erases them.';
comment on column people.account.name_sealed is 'Personal, sealed: the name colleagues see.';
comment on column people.account.email_sealed is 'Personal, sealed: the address they sign in with.';
comment on column people.account.email_index is 'A keyed hash of the address, to find the account without reading it.';
comment on column people.account.password_hash is 'PBKDF2 hash of the password.';
comment on column people.account.roles is 'What they may do: see the list of roles in docs/generated.';
comment on column people.account.created_at is 'When the account was made.';
comment on column people.account.failed_attempts is 'Wrong passwords since the last right one.';
comment on column people.account.locked_until is 'Until when no password is accepted; null when not locked.';

alter table people.account enable row level security;
alter table people.account force row level security;
create policy own_organisation on people.account to evenhand_casework
    using (organisation = evenhand.acting_organisation())
    with check (organisation = evenhand.acting_organisation());
create policy owner_migrates on people.account to current_user using (true) with check (true);
grant select, insert on people.account to evenhand_casework;
grant update (name_sealed, email_sealed, email_index, password_hash, roles) on people.account to evenhand_casework;

-- Signing in happens before anybody acts for an organisation, so three functions may each touch one account, and no more than they say.
create function people.credentials(of_email_index text, as_of timestamptz)
    returns table (id uuid, organisation uuid, organisation_name text, organisation_kind text, la_code text, setting_urn text,
                   is_demonstration boolean, subject_key text, name_sealed text, password_hash text, roles text[], is_locked boolean)
    language sql stable security definer set search_path = ''
begin atomic
    select a.id, a.organisation, o.name, o.kind, o.la_code, o.setting_urn, o.is_demonstration, a.subject_key, a.name_sealed,
           a.password_hash, a.roles, coalesce(a.locked_until > as_of, false)
    from people.account a join people.organisation o on o.id = a.organisation
    where a.email_index = of_email_index;
end;
comment on function people.credentials is 'The one account that signs in with this address.';

create function people.note_wrong_password(of_email_index text, at timestamptz, lock_after int, lock_for interval)
    returns void
    language sql volatile security definer set search_path = ''
begin atomic
    update people.account
    set failed_attempts = failed_attempts + 1,
        locked_until = case when (failed_attempts + 1) % lock_after = 0 then at + lock_for else locked_until end
    where email_index = of_email_index;
end;
comment on function people.note_wrong_password is 'Counts a wrong password, and locks the account for a while after too many.';

create function people.note_sign_in(of_account uuid)
    returns void
    language sql volatile security definer set search_path = ''
begin atomic
    update people.account set failed_attempts = 0, locked_until = null where id = of_account;
end;
comment on function people.note_sign_in is 'Forgets the wrong passwords before a right one.';

revoke execute on function people.credentials, people.note_wrong_password, people.note_sign_in from public;
grant execute on function people.credentials, people.note_wrong_password, people.note_sign_in to evenhand_casework;
