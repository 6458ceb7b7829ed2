create table register.feed (
    id        uuid        primary key,
    owner     uuid        not null,
    address   text        not null check (length(address) between 1 and 2000),
    publisher text        not null check (length(publisher) between 1 and 200),
    licence   text        not null check (length(licence) between 1 and 300),
    read_at   timestamptz not null,
    unique (owner, address)
);
comment on table register.feed is 'Open Referral feeds of other directories that an organisation reads. Public.';
comment on column register.feed.id is 'Identifier.';
comment on column register.feed.owner is 'The organisation that reads it (people.organisation).';
comment on column register.feed.address is 'Where its paths lie.';
comment on column register.feed.publisher is 'Whose directory it is.';
comment on column register.feed.licence is 'Under which licence its publisher gives it.';
comment on column register.feed.read_at is 'When it was last read whole.';

create table register.directory_entry (
    feed         uuid   not null references register.feed (id) on delete cascade,
    id           uuid   not null,
    name         text   not null check (length(name) <= 300),
    description  text   not null check (length(description) <= 4000),
    website      text   not null,
    email        text   not null,
    organisation text   not null check (length(organisation) <= 300),
    from_age     int,
    to_age       int,
    terms        text[] not null,
    town         text   not null check (length(town) <= 300),
    la_code      text   check (la_code ~ '^\d{3}$'),
    easting      int,
    northing     int,
    is_approximate boolean not null,
    assured_on   date,
    modified_at  timestamptz,
    primary key (feed, id)
);
comment on table register.directory_entry is 'Services of other directories, as their feeds say; kept apart from those entered here. Public; no named contact is kept.';
comment on column register.directory_entry.feed is 'The feed it came with.';
comment on column register.directory_entry.id is 'Its identifier in that directory.';
comment on column register.directory_entry.name is 'What it is called.';
comment on column register.directory_entry.description is 'What the directory says of it; may be empty.';
comment on column register.directory_entry.website is 'Its page; may be empty.';
comment on column register.directory_entry.email is 'The address of the service; may be empty.';
comment on column register.directory_entry.organisation is 'Who offers it; may be empty.';
comment on column register.directory_entry.from_age is 'The youngest it is for, in years; null where the directory does not say.';
comment on column register.directory_entry.to_age is 'The oldest it is for, in years; null where the directory does not say.';
comment on column register.directory_entry.terms is 'What the directory sorts it by, in its own words.';
comment on column register.directory_entry.town is 'Town of its first place; may be empty.';
comment on column register.directory_entry.la_code is 'The authority of that place, by its postcode; null where that is not certain.';
comment on column register.directory_entry.easting is 'Metres east on the British National Grid, by its postcode; null where not known.';
comment on column register.directory_entry.northing is 'Metres north on the British National Grid; null where not known.';
comment on column register.directory_entry.is_approximate is 'Whether the point is only the middle of the postcode''s sector.';
comment on column register.directory_entry.assured_on is 'When the directory last checked it; null where it does not say.';
comment on column register.directory_entry.modified_at is 'When the directory last changed it; null where it does not say.';
create index directory_entry_by_area_idx on register.directory_entry (la_code, name, id);
create index directory_entry_words_idx on register.directory_entry using gin (to_tsvector('english', name || ' ' || description));

alter table register.feed enable row level security;
alter table register.feed force row level security;
create policy everybody_reads on register.feed for select to evenhand_casework using (true);
create policy owner_keeps on register.feed to evenhand_casework
    using (owner = evenhand.acting_organisation()) with check (owner = evenhand.acting_organisation());
create policy owner_migrates on register.feed to current_user using (true) with check (true);

alter table register.directory_entry enable row level security;
alter table register.directory_entry force row level security;
create policy everybody_reads on register.directory_entry for select to evenhand_casework using (true);
create policy owner_keeps on register.directory_entry to evenhand_casework
    using (exists (select 1 from register.feed f where f.id = feed and f.owner = evenhand.acting_organisation()))
    with check (exists (select 1 from register.feed f where f.id = feed and f.owner = evenhand.acting_organisation()));
create policy owner_migrates on register.directory_entry to current_user using (true) with check (true);

grant select, insert, update, delete on register.feed to evenhand_casework;
grant select, insert, update, delete on register.directory_entry to evenhand_casework;
