create schema equity;
comment on schema equity is 'How long people wait, from requests made here, and the figures released of it after disclosure control.';
grant usage on schema equity to evenhand_casework, evenhand_campaign;

create table equity.wait (
    request       uuid primary key,
    la_code       text check (la_code ~ '^\d{3}$'),
    profession    text check (profession ~ '^[A-Z0-9]{2,8}$'),
    stage         text check (stage in ('EARLY_YEARS', 'SCHOOL', 'POST_16')),
    layer         text,
    asked_on      date,
    first_seen_on date,
    check ((asked_on is null) = (la_code is null) and (asked_on is null) = (profession is null) and (asked_on is null) = (stage is null))
);
comment on table equity.wait is 'One wait of one request: codes and days, nothing personal. Reason: to publish how long people wait. Kept as long as the request.';
comment on column equity.wait.request is 'The request (of the schema access).';
comment on column equity.wait.la_code is 'The local authority; null until the asking itself was heard of.';
comment on column equity.wait.profession is 'The profession asked for.';
comment on column equity.wait.stage is 'The stage of education of the setting: EARLY_YEARS, SCHOOL or POST_16.';
comment on column equity.wait.layer is 'The layer of support decided, a code of the rule set.';
comment on column equity.wait.asked_on is 'The day of asking.';
comment on column equity.wait.first_seen_on is 'The day of the first useful contact; null while they wait.';
create index wait_la_code_idx on equity.wait (la_code);
grant select, insert, update on equity.wait to evenhand_casework;

create table equity.released (
    la_code     text    not null check (la_code ~ '^\d{3}$'),
    series      text    not null check (series ~ '^[A-Z0-9_]+(:[A-Z0-9_]+)?$'),
    as_of       date    not null,
    disclosure  text    not null check (disclosure in ('SHOWN', 'ROUNDED', 'SUPPRESSED', 'LOW_RELIABILITY')),
    n           bigint  check (n is null or disclosure <> 'SUPPRESSED'),
    method      text    not null,
    data        text[]  not null check (cardinality(data) > 0),
    content     jsonb   not null,
    primary key (la_code, series)
);
comment on table equity.released is 'Figures of own waits as the public may see them. What is held back is not in here, not even in hidden form.';
comment on column equity.released.la_code is 'The local authority.';
comment on column equity.released.series is 'Whose waits: ALL, PROFESSION:QTVI, STAGE:EARLY_YEARS.';
comment on column equity.released.as_of is 'The day up to which waits were counted.';
comment on column equity.released.disclosure is 'Whether it may be shown.';
comment on column equity.released.n is 'How many waits are behind it, rounded; null where that would tell too much.';
comment on column equity.released.method is 'The page in docs/methods that says how it is worked out.';
comment on column equity.released.data is 'The data and rule editions it was computed from.';
comment on column equity.released.content is 'The figure as the page shows it: curve, numbers at risk, median with its interval.';
grant select, insert, update, delete on equity.released to evenhand_casework;
grant select on equity.released to evenhand_campaign;
