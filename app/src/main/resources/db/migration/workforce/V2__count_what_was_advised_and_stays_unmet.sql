-- What was advised and nobody pays for is counted in planning, as far as it may be shown.
create table workforce.unmet (
    recommendation uuid primary key,
    la_code        text check (la_code ~ '^\d{3}$'),
    profession     text check (profession ~ '^[A-Z0-9]{2,8}$'),
    from_day       date,
    until_day      date,
    minutes        int  check (minutes > 0),
    recorded_at    timestamptz,
    met_at         timestamptz,
    check ((la_code is null) = (profession is null) and (la_code is null) = (from_day is null) and (la_code is null) = (recorded_at is null))
);
comment on table workforce.unmet is 'What was advised and is not done for want of money or of people: codes, days and minutes, nothing personal. Reason: to count it in planning. Kept as long as the recommendation.';
comment on column workforce.unmet.recommendation is 'The recommendation (of the schema accountability).';
comment on column workforce.unmet.la_code is 'The local authority; null until the need itself was heard of.';
comment on column workforce.unmet.profession is 'The profession that was to do it.';
comment on column workforce.unmet.from_day is 'The day it was advised.';
comment on column workforce.unmet.until_day is 'The last day on which it would have been in time.';
comment on column workforce.unmet.minutes is 'Minutes in all; null where the advice gave no number.';
comment on column workforce.unmet.recorded_at is 'When it was declined.';
comment on column workforce.unmet.met_at is 'When somebody last took it on after all; it counts as unmet again if it was declined later than that.';
create index unmet_la_code_idx on workforce.unmet (la_code);
grant select, insert, update on workforce.unmet to evenhand_casework;

create table workforce.unmet_released (
    la_code    text   not null check (la_code ~ '^\d{3}$'),
    profession text   not null check (profession ~ '^[A-Z0-9]{2,8}$'),
    as_of      date   not null,
    needs      bigint not null check (needs > 0),
    hours      bigint not null check (hours >= 0),
    primary key (la_code, profession)
);
comment on table workforce.unmet_released is 'Unmet need as the public may see it. What is held back is not in here.';
comment on column workforce.unmet_released.la_code is 'The local authority.';
comment on column workforce.unmet_released.profession is 'The profession that was to do it.';
comment on column workforce.unmet_released.as_of is 'The last day of the twelve months that are counted.';
comment on column workforce.unmet_released.needs is 'How many recommendations, rounded.';
comment on column workforce.unmet_released.hours is 'How many hours they come to, rounded; those without a number count none.';
grant select, insert, update, delete on workforce.unmet_released to evenhand_casework;
grant select on workforce.unmet_released to evenhand_campaign;
