create schema register;
comment on schema register is 'Who can help: services, where they work and whom they share with. Public; nothing in it is about a child or a private person.';
grant usage on schema register to evenhand_casework;

create table register.service (
    id            uuid   primary key,
    owner         uuid   not null,
    name          text   not null check (length(name) between 1 and 200),
    profession    text   not null check (profession ~ '^[A-Z0-9]{2,8}$'),
    needs         text[] not null,
    from_age      int    not null check (from_age >= 0),
    to_age        int    not null check (to_age between from_age and 25),
    mode          text   not null check (mode in ('IN_PERSON', 'REMOTE', 'BOTH')),
    home_la_code  text   not null check (home_la_code ~ '^\d{3}$'),
    shared_with   text[] not null,
    next_capacity date,
    checked_on    date   not null
);
comment on table register.service is 'What an organisation offers. Public.';
comment on column register.service.id is 'Identifier.';
comment on column register.service.owner is 'The organisation that offers it and answers requests (people.organisation).';
comment on column register.service.name is 'What it is called.';
comment on column register.service.profession is 'Who helps: a code of the pack of professions.';
comment on column register.service.needs is 'Census codes of the needs it helps with; empty for any.';
comment on column register.service.from_age is 'The youngest it helps, in years.';
comment on column register.service.to_age is 'The oldest it helps, in years, included.';
comment on column register.service.mode is 'IN_PERSON, REMOTE or BOTH.';
comment on column register.service.home_la_code is 'The authority it belongs to.';
comment on column register.service.shared_with is 'Authorities whose settings it also helps where they have nobody.';
comment on column register.service.next_capacity is 'From when it can begin with somebody new; null where it does not say.';
comment on column register.service.checked_on is 'When its owner last said that this is right.';
create index service_by_home_idx on register.service (home_la_code, profession);
create index service_by_sharing_idx on register.service using gin (shared_with);

alter table register.service enable row level security;
alter table register.service force row level security;
create policy everybody_reads on register.service for select to evenhand_casework using (true);
create policy owner_adds on register.service for insert to evenhand_casework
    with check (owner = evenhand.acting_organisation());
create policy owner_changes on register.service for update to evenhand_casework
    using (owner = evenhand.acting_organisation()) with check (owner = evenhand.acting_organisation());
create policy owner_migrates on register.service to current_user using (true) with check (true);
grant select, insert, update on register.service to evenhand_casework;
