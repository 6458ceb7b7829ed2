-- Those who plan and pay for an area: an authority or an integrated care board.
alter table people.organisation drop constraint organisation_kind_check;
alter table people.organisation add constraint organisation_kind_check
    check (kind in ('SETTING', 'SERVICE', 'AUTHORITY', 'INSTALLATION', 'COALITION'));
comment on column people.organisation.kind is 'SETTING, SERVICE (receives requests for an authority), AUTHORITY (plans and pays for services of an area: a local authority or an integrated care board), INSTALLATION, or COALITION (those who campaign, anywhere in England).';

create table people.delegation (
    id           uuid        primary key,
    organisation uuid        not null references people.organisation,
    from_person  uuid        not null references people.account,
    to_person    uuid        not null references people.account,
    role         text        not null check (role in ('SETTING_STAFF', 'SETTING_LEAD', 'TRIAGE_LEAD', 'SERVICE_LEAD', 'COMMISSIONER')),
    begins_on    date        not null,
    ends_on      date        not null check (ends_on >= begins_on),
    reason       text        not null check (reason in ('ABSENCE', 'WORKLOAD', 'HANDOVER', 'TRAINING')),
    made_at      timestamptz not null,
    revoked_at   timestamptz,
    check (from_person <> to_person)
);
comment on table people.delegation is 'A role that somebody lends to a colleague for some days. Outside them it opens nothing, nor when who lent it no longer holds it.';
comment on column people.delegation.id is 'Identifier; what the ledger names.';
comment on column people.delegation.organisation is 'Of both.';
comment on column people.delegation.from_person is 'Who holds the role and lends it.';
comment on column people.delegation.to_person is 'Who has it as well in these days.';
comment on column people.delegation.role is 'The role. What needs a profession or independence is not lent: SPECIALIST, AUDITOR, ADMINISTRATOR, CAMPAIGNER.';
comment on column people.delegation.begins_on is 'First day.';
comment on column people.delegation.ends_on is 'Last day.';
comment on column people.delegation.reason is 'Why, as a code: ABSENCE, WORKLOAD, HANDOVER or TRAINING.';
comment on column people.delegation.made_at is 'When it was lent.';
comment on column people.delegation.revoked_at is 'When it was taken back before its end; null where it was not.';
create index delegation_by_reader_idx on people.delegation (to_person, ends_on);
alter table people.delegation enable row level security;
alter table people.delegation force row level security;
create policy own_organisation on people.delegation for select to evenhand_casework
    using (organisation = evenhand.acting_organisation());
-- Nobody lends what they do not hold in their own right, or to another organisation.
create policy holder_lends on people.delegation for insert to evenhand_casework
    with check (organisation = evenhand.acting_organisation() and from_person = evenhand.acting_person()
        and exists (select 1 from people.account a where a.id = from_person and role = any (a.roles))
        and exists (select 1 from people.account a where a.id = to_person));
create policy holder_takes_back on people.delegation for update to evenhand_casework
    using (organisation = evenhand.acting_organisation() and from_person = evenhand.acting_person());
create policy owner_migrates on people.delegation to current_user using (true) with check (true);
grant select, insert on people.delegation to evenhand_casework;
grant update (revoked_at) on people.delegation to evenhand_casework;

create function people.roles_on(of_account uuid, on_day date)
    returns text[]
    language sql stable security definer set search_path = ''
begin atomic
    select array(
        select unnest(a.roles) from people.account a
        where a.id = of_account and a.erased_on is null and people.is_within_reach(a.organisation)
        union
        select d.role
        from people.delegation d
        join people.account holder on holder.id = d.from_person and holder.erased_on is null and d.role = any (holder.roles)
        join people.account a on a.id = d.to_person and a.organisation = d.organisation and a.erased_on is null
        where d.to_person = of_account and d.revoked_at is null and on_day between d.begins_on and d.ends_on
          and people.is_within_reach(a.organisation)
        order by 1);
end;
comment on function people.roles_on is 'What somebody may do on a day: their own roles, and those that colleagues lend them. Empty where the account is gone.';

-- Who runs the installation gives these two roles to somebody of another organisation whose address they know, and learns nothing else of them.
create function people.give_role(of_email_index text, given text)
    returns uuid
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    it record;
begin
    if not exists (
        select 1 from people.account a join people.organisation o on o.id = a.organisation
        where a.id = evenhand.acting_person() and a.organisation = evenhand.acting_organisation() and o.kind = 'INSTALLATION'
          and 'ADMINISTRATOR' = any (a.roles)) then
        raise insufficient_privilege using message = 'Only an administrator of the installation gives roles to others.';
    end if;
    select a.id, a.roles, o.kind into it
        from people.account a join people.organisation o on o.id = a.organisation
        where a.email_index = of_email_index and a.erased_on is null for update of a;
    if it.id is null
        or not ((given = 'SERVICE_LEAD' and it.kind = 'SERVICE') or (given = 'COMMISSIONER' and it.kind = 'AUTHORITY')) then
        return null;
    end if;
    update people.account set roles = array_append(roles, given) where id = it.id and not given = any (roles);
    return it.id;
end
$$;
comment on function people.give_role is 'Gives SERVICE_LEAD to somebody of a service, or COMMISSIONER to somebody of an authority; says to which account, or null where there is none of that kind.';
revoke execute on function people.roles_on, people.give_role from public;
grant execute on function people.roles_on to evenhand_casework, evenhand_campaign;
grant execute on function people.give_role to evenhand_casework;
