comment on schema register is 'Who can help: services, where they are and whom they serve, and the specialists that organisations keep. Services are public. People are seen by their own organisation and by themselves, unless they publish themselves.';

alter table register.service
    add column status          text        not null default 'ACTIVE' check (status in ('ACTIVE', 'TEMPORARILY_CLOSED', 'CLOSED')),
    add column description     text        not null default '' check (length(description) <= 2000),
    add column centre          text        check (centre ~ '^[A-Z_]{2,40}$'),
    add column conditions      text[]      not null default '{}',
    add column setting_types   text[]      not null default '{}',
    add column families_ask    boolean     not null default false,
    add column how_to_ask      text        not null default '' check (length(how_to_ask) <= 1000),
    add column reach           text        not null default 'NAMED' check (reach in ('NAMED', 'REGION', 'ENGLAND')),
    add column served          text[]      not null default '{}',
    add column wait_weeks      int         check (wait_weeks between 0 and 520),
    add column wait_as_of      date        check ((wait_weeks is null) = (wait_as_of is null)),
    add column languages       text[]      not null default '{}',
    add column contact_post    text        not null default '' check (length(contact_post) <= 200),
    add column contact_email   text        not null default '' check (length(contact_email) <= 254),
    add column contact_phone   text        not null default '' check (length(contact_phone) <= 40),
    add column website         text        not null default '' check (length(website) <= 300),
    add column source          text        not null default '' check (length(source) <= 300),
    add column edition         int         not null default 1 check (edition > 0),
    add column changed_at      timestamptz not null default now();
comment on column register.service.status is 'ACTIVE, TEMPORARILY_CLOSED, or CLOSED: kept so that its identifier never means another, and found by nobody.';
comment on column register.service.description is 'What it does, in its owner''s words. About the service, never about a person.';
comment on column register.service.centre is 'What kind of centre it is: a code of the pack register-terms; null for a service that is none.';
comment on column register.service.conditions is 'Conditions it knows in particular: keys of the pack register-terms.';
comment on column register.service.setting_types is 'Types of settings that may ask it; empty for every type.';
comment on column register.service.families_ask is 'Whether families may ask it themselves.';
comment on column register.service.how_to_ask is 'How it is asked, in its owner''s words; empty where a request on Evenhand is all it takes.';
comment on column register.service.reach is 'NAMED: its own authority and those it shares with; REGION: every authority of its region as well; ENGLAND: everybody.';
comment on column register.service.served is 'Every authority it serves, worked out from home_la_code, shared_with and reach; empty where reach is ENGLAND.';
comment on column register.service.wait_weeks is 'Typical weeks from a request to the first contact, as its owner says; null where it does not say.';
comment on column register.service.wait_as_of is 'The day for which the typical wait was said.';
comment on column register.service.languages is 'Languages it works in besides English: ISO 639 codes; bfi is British Sign Language.';
comment on column register.service.contact_post is 'Whom to ask for: a post or a team, never a person''s name.';
comment on column register.service.contact_email is 'The public address of the service.';
comment on column register.service.contact_phone is 'The public telephone number of the service.';
comment on column register.service.website is 'Its page; may be empty.';
comment on column register.service.source is 'Where the entry was taken from; empty where its owner entered it here.';
comment on column register.service.edition is 'Counts up with each change, so that nobody overwrites what they have not seen.';
comment on column register.service.changed_at is 'When something of it was last changed or confirmed.';

update register.service set served = array(select distinct code from unnest(array_append(shared_with, home_la_code)) as code order by code);

create index service_by_served_idx on register.service using gin (served) where status <> 'CLOSED';
create index service_for_everybody_idx on register.service (profession) where reach = 'ENGLAND' and status <> 'CLOSED';
create index service_by_name_idx on register.service (name, id) where status <> 'CLOSED';
create index service_by_profession_idx on register.service (profession, name, id) where status <> 'CLOSED';
create index service_by_needs_idx on register.service using gin (needs) where status <> 'CLOSED';
create index service_by_conditions_idx on register.service using gin (conditions) where status <> 'CLOSED' and conditions <> '{}';
create index service_by_centre_idx on register.service (centre, name, id) where status <> 'CLOSED' and centre is not null;
create index service_by_owner_idx on register.service (owner, checked_on);

create table register.location (
    id             uuid    primary key,
    owner          uuid    not null,
    kind           text    not null check (kind in ('PHYSICAL', 'POSTAL', 'VIRTUAL')),
    name           text    not null check (length(name) <= 200),
    line_1         text    not null check (length(line_1) between 1 and 200),
    line_2         text    not null check (length(line_2) <= 200),
    town           text    not null check (length(town) between 1 and 100),
    county         text    not null check (length(county) <= 100),
    postcode       text    not null check (postcode ~ '^[A-Z0-9]{2,4} [0-9][A-Z]{2}$'),
    la_code        text    check (la_code ~ '^\d{3}$'),
    easting        int,
    northing       int,
    is_approximate boolean not null,
    access_notes   text    not null check (length(access_notes) <= 1000),
    check ((easting is null) = (northing is null)),
    spot           point   generated always as (point(easting, northing)) stored
);
comment on table register.location is 'A place from which services work. Public; never a private home.';
comment on column register.location.id is 'Identifier.';
comment on column register.location.owner is 'The organisation that entered it (people.organisation).';
comment on column register.location.kind is 'PHYSICAL, POSTAL or VIRTUAL, as Open Referral UK has them.';
comment on column register.location.name is 'What it is called; may be empty.';
comment on column register.location.line_1 is 'First line of the address.';
comment on column register.location.line_2 is 'Second line; may be empty.';
comment on column register.location.town is 'Town or city.';
comment on column register.location.county is 'County; may be empty.';
comment on column register.location.postcode is 'Postcode in its usual spelling.';
comment on column register.location.la_code is 'The authority it lies in, by its postcode; null where that is not certain.';
comment on column register.location.easting is 'Metres east on the British National Grid, by its postcode; null where not known.';
comment on column register.location.northing is 'Metres north on the British National Grid; null where not known.';
comment on column register.location.is_approximate is 'Whether the point is only the middle of the postcode''s sector.';
comment on column register.location.access_notes is 'How it can be entered and used: steps, lift, hearing loop, parking.';
comment on column register.location.spot is 'The same point, for sorting by distance.';
create index location_by_owner_idx on register.location (owner);

create table register.service_at_location (
    id       uuid primary key,
    service  uuid not null references register.service (id),
    location uuid not null references register.location (id) on delete cascade,
    spot     point,
    for_everybody boolean not null default false,
    unique (service, location)
);
comment on table register.service_at_location is 'That a service works from a place.';
comment on column register.service_at_location.id is 'Identifier, as Open Referral UK needs one.';
comment on column register.service_at_location.service is 'The service.';
comment on column register.service_at_location.location is 'The place.';
comment on column register.service_at_location.spot is 'Where the place is, repeated here so that a search need not look there; null where not known.';
comment on column register.service_at_location.for_everybody is 'Whether the service is for all of England, repeated here so that the nearest of those are found by an index.';
create index service_at_location_for_everybody_idx on register.service_at_location using gist (spot) where for_everybody;
create index service_at_location_by_location_idx on register.service_at_location (location);

create table register.schedule (
    service   uuid  primary key references register.service (id),
    days      text[] not null check (cardinality(days) > 0),
    opens_at  time  not null,
    closes_at time  not null check (closes_at > opens_at),
    notes     text  not null check (length(notes) <= 500)
);
comment on table register.schedule is 'When a service can be reached, every week.';
comment on column register.schedule.service is 'The service.';
comment on column register.schedule.days is 'MO, TU, WE, TH, FR, SA, SU (RFC 5545).';
comment on column register.schedule.opens_at is 'From when, local time.';
comment on column register.schedule.closes_at is 'Until when, local time.';
comment on column register.schedule.notes is 'What else is to be known: school holidays; may be empty.';

create table register.unfound (
    week       date not null check (extract(isodow from week) = 1),
    la_code    text not null check (la_code ~ '^\d{3}$'),
    need       text not null check (need ~ '^[A-Z]*$'),
    profession text not null check (profession ~ '^[A-Z0-9]*$'),
    times      int  not null check (times > 0),
    primary key (week, la_code, need, profession)
);
comment on table register.unfound is 'How often nobody was found for a need or a role in an authority. Counts only: no postcode, no person, no time of day.';
comment on column register.unfound.week is 'The Monday of the week.';
comment on column register.unfound.la_code is 'The authority of the setting or family.';
comment on column register.unfound.need is 'Census code of the need that was looked for; empty for any.';
comment on column register.unfound.profession is 'Code of the profession that was looked for; empty for any.';
comment on column register.unfound.times is 'How many searches.';
create index unfound_by_area_idx on register.unfound (la_code, week);

alter table register.location enable row level security;
alter table register.location force row level security;
create policy everybody_reads on register.location for select to evenhand_casework using (true);
create policy owner_adds on register.location for insert to evenhand_casework with check (owner = evenhand.acting_organisation());
create policy owner_changes on register.location for update to evenhand_casework
    using (owner = evenhand.acting_organisation()) with check (owner = evenhand.acting_organisation());
create policy owner_removes on register.location for delete to evenhand_casework using (owner = evenhand.acting_organisation());
create policy owner_migrates on register.location to current_user using (true) with check (true);

alter table register.service_at_location enable row level security;
alter table register.service_at_location force row level security;
create policy everybody_reads on register.service_at_location for select to evenhand_casework using (true);
create policy owner_adds on register.service_at_location for insert to evenhand_casework with check (
    exists (select 1 from register.service s where s.id = service and s.owner = evenhand.acting_organisation())
    and exists (select 1 from register.location l where l.id = location and l.owner = evenhand.acting_organisation()));
create policy owner_changes on register.service_at_location for update to evenhand_casework
    using (exists (select 1 from register.service s where s.id = service and s.owner = evenhand.acting_organisation()))
    with check (exists (select 1 from register.service s where s.id = service and s.owner = evenhand.acting_organisation()));
create policy owner_removes on register.service_at_location for delete to evenhand_casework using (
    exists (select 1 from register.service s where s.id = service and s.owner = evenhand.acting_organisation()));
create policy owner_migrates on register.service_at_location to current_user using (true) with check (true);

alter table register.schedule enable row level security;
alter table register.schedule force row level security;
create policy everybody_reads on register.schedule for select to evenhand_casework using (true);
create policy owner_keeps on register.schedule to evenhand_casework
    using (exists (select 1 from register.service s where s.id = service and s.owner = evenhand.acting_organisation()))
    with check (exists (select 1 from register.service s where s.id = service and s.owner = evenhand.acting_organisation()));
create policy owner_migrates on register.schedule to current_user using (true) with check (true);

grant select, insert, update, delete on register.location to evenhand_casework;
grant select, insert, update, delete on register.service_at_location to evenhand_casework;
grant select, insert, update, delete on register.schedule to evenhand_casework;
grant select, insert, update on register.unfound to evenhand_casework;
