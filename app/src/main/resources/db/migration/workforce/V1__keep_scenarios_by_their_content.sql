create schema workforce;
comment on schema workforce is 'Scenarios that people saved in the studio. Nothing personal.';
grant usage on schema workforce to evenhand_casework, evenhand_campaign;

create table workforce.scenario (
    id       text        primary key check (id ~ '^[0-9a-f]{32}$'),
    content  text        not null check (octet_length(content) between 2 and 131072),
    saved_at timestamptz not null
);
comment on table workforce.scenario is 'A scenario anybody may read by its address. Never changed. Reason: an address that was cited must go on showing the same. Kept until the operator takes it away, which only the owner of the database can.';
comment on column workforce.scenario.id is 'The first half of the SHA-256 of the content.';
comment on column workforce.scenario.content is 'The scenario file as JSON. Names, descriptions and reasons are free text of its author; the form says that they must name nobody.';
comment on column workforce.scenario.saved_at is 'When it was first saved. Reason: to bound how many can be saved in an hour.';
create index scenario_saved_at_idx on workforce.scenario (saved_at);
grant select, insert on workforce.scenario to evenhand_casework, evenhand_campaign;
