-- An installation that only campaigns works with the campaign's login. It knows the accounts of those who campaign for a coalition, and no other.
alter table people.organisation drop constraint organisation_kind_check;
alter table people.organisation add constraint organisation_kind_check check (kind in ('SETTING', 'SERVICE', 'INSTALLATION', 'COALITION'));
alter table people.organisation alter column la_code drop not null;
alter table people.organisation add constraint only_a_coalition_has_no_authority check ((kind = 'COALITION') = (la_code is null));
comment on table people.organisation is 'A setting, a service of an authority, those who run this installation, or a coalition. Names of organisations are public.';
comment on column people.organisation.kind is 'SETTING, SERVICE (receives requests for an authority), INSTALLATION, or COALITION (those who campaign, anywhere in England).';
comment on column people.organisation.la_code is 'The local authority it belongs to (Department for Education code; 000 is the demonstration); null for a coalition.';

alter table people.organisation enable row level security;
alter table people.organisation force row level security;
create policy names_are_public on people.organisation to evenhand_casework using (true) with check (true);
create policy a_coalition_only on people.organisation to evenhand_campaign using (kind = 'COALITION') with check (kind = 'COALITION');
create policy owner_migrates on people.organisation to current_user using (true) with check (true);

grant usage on schema people to evenhand_campaign;
grant select, insert on people.organisation to evenhand_campaign;

create function people.is_within_reach(of_organisation uuid)
    returns boolean
    language sql stable security definer set search_path = ''
begin atomic
    select session_user <> 'evenhand_campaign'
        or exists (select 1 from people.organisation o where o.id = of_organisation and o.kind = 'COALITION');
end;
comment on function people.is_within_reach is 'Whether the login that asks may touch accounts of this organisation: the campaign''s only those of a coalition.';

create policy own_coalition on people.account to evenhand_campaign
    using (organisation = evenhand.acting_organisation() and people.is_within_reach(organisation))
    with check (organisation = evenhand.acting_organisation() and people.is_within_reach(organisation));
create policy erased_is_gone_for_the_campaign on people.account as restrictive for select to evenhand_campaign using (erased_on is null);
grant select, insert on people.account to evenhand_campaign;
grant update (name_sealed, email_sealed, email_index, password_hash, roles) on people.account to evenhand_campaign;

create or replace function people.credentials(of_email_index text, as_of timestamptz)
    returns table (id uuid, organisation uuid, organisation_name text, organisation_kind text, la_code text, setting_urn text,
                   is_demonstration boolean, subject_key text, name_sealed text, password_hash text, roles text[], is_locked boolean)
    language sql stable security definer set search_path = ''
begin atomic
    select a.id, a.organisation, o.name, o.kind, o.la_code, o.setting_urn, o.is_demonstration, a.subject_key, a.name_sealed,
           a.password_hash, a.roles, coalesce(a.locked_until > as_of, false)
    from people.account a join people.organisation o on o.id = a.organisation
    where a.email_index = of_email_index and people.is_within_reach(a.organisation);
end;

create or replace function people.note_wrong_password(of_email_index text, at timestamptz, lock_after int, lock_for interval)
    returns void
    language sql volatile security definer set search_path = ''
begin atomic
    update people.account
    set failed_attempts = failed_attempts + 1,
        locked_until = case when (failed_attempts + 1) % lock_after = 0 then at + lock_for else locked_until end
    where email_index = of_email_index and people.is_within_reach(organisation);
end;

create or replace function people.note_sign_in(of_account uuid, at timestamptz)
    returns void
    language sql volatile security definer set search_path = ''
begin atomic
    update people.account set failed_attempts = 0, locked_until = null, last_signed_in_at = at
    where id = of_account and people.is_within_reach(organisation);
end;

create or replace function people.erase_accounts(unused_since timestamptz, today date)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    update people.account
    set subject_key = '', name_sealed = '', email_sealed = '', email_index = 'erased ' || account.id, password_hash = '', erased_on = today
    where account.erased_on is null and coalesce(account.last_signed_in_at, account.created_at) < unused_since
      and people.is_within_reach(account.organisation)
    returning account.id;
end;

revoke execute on function people.is_within_reach from public;
grant execute on function people.is_within_reach to evenhand_casework, evenhand_campaign;
grant execute on function people.credentials, people.note_wrong_password, people.note_sign_in, people.erase_accounts to evenhand_campaign;
