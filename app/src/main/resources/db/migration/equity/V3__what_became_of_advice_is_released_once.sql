-- No two releases count the same recommendation and none is made again, so that nothing can be learned by taking one from another.
create table equity.released_advice (
    la_code     text   not null check (la_code ~ '^\d{3}$'),
    from_day    date   not null,
    until_day   date   not null check (until_day >= from_day),
    figure      text   not null check (figure ~ '^[A-Z0-9_]+(:[A-Z0-9_]+)?$'),
    counted_on  date   not null check (counted_on > until_day),
    disclosure  text   not null check (disclosure in ('SHOWN', 'ROUNDED', 'SUPPRESSED')),
    n           bigint check ((n is null) = (disclosure = 'SUPPRESSED')),
    method      text   not null,
    data        text[] not null check (cardinality(data) > 0),
    primary key (la_code, until_day, figure)
);
comment on table equity.released_advice is 'What became of the advice of an area that fell due in a period, counted, as the public may see it. What is held back is not in here, not even in hidden form.';
comment on column equity.released_advice.la_code is 'The local authority.';
comment on column equity.released_advice.from_day is 'The first day of the period in which the recommendations fell due: the day after the period of the release before.';
comment on column equity.released_advice.until_day is 'The last day of the period.';
comment on column equity.released_advice.figure is 'What is counted: ALL, ACCEPTED, DECLINED_FOR:NO_FUNDING.';
comment on column equity.released_advice.counted_on is 'The day on which it was counted.';
comment on column equity.released_advice.disclosure is 'Whether it may be shown.';
comment on column equity.released_advice.n is 'How many recommendations, rounded; null where that would tell too much.';
comment on column equity.released_advice.method is 'The page in docs/methods that says how it is worked out.';
comment on column equity.released_advice.data is 'The data and rule editions it was computed from.';
grant select, insert on equity.released_advice to evenhand_casework;
grant select on equity.released_advice to evenhand_campaign;
