create schema capacity;
comment on schema capacity is 'Days a week of each role: who has them, what they are promised to, and who lends them to whom. About services; nothing in it is about a child or a private person.';
grant usage on schema capacity to evenhand_casework;

create table capacity.week (
    owner      uuid          not null,
    profession text          not null check (profession ~ '^[A-Z0-9]{2,8}$'),
    starts_on  date          not null check (extract(isodow from starts_on) = 1),
    funded     numeric(7, 2) not null default 0 check (funded between 0 and 5000),
    filled     numeric(7, 2) not null default 0 check (filled >= 0),
    statutory  numeric(7, 2) not null default 0 check (statutory >= 0),
    lent       numeric(7, 2) not null default 0 check (lent >= 0),
    borrowed   numeric(7, 2) not null default 0 check (borrowed >= 0),
    booked     numeric(7, 2) not null default 0 check (booked >= 0),
    primary key (owner, profession, starts_on),
    constraint no_more_filled_than_funded check (filled <= funded),
    constraint only_own_days_are_lent check (statutory + lent <= filled),
    constraint never_over_booked check (statutory + lent + booked <= filled + borrowed)
);
comment on table capacity.week is 'Days of one role in one week, at one service. Public. Whatever path a change takes, the database refuses one by which more days are promised than there are.';
comment on column capacity.week.owner is 'The service (people.organisation).';
comment on column capacity.week.profession is 'Who helps: a code of the pack of professions.';
comment on column capacity.week.starts_on is 'Monday of the week.';
comment on column capacity.week.funded is 'Days that are paid for, filled or vacant.';
comment on column capacity.week.filled is 'Days of people who are in post.';
comment on column capacity.week.statutory is 'Days promised to statutory work, like advice for assessments; they are not for requests of settings.';
comment on column capacity.week.lent is 'Days of its own that another service has by an accepted loan.';
comment on column capacity.week.borrowed is 'Days it has from others by accepted loans.';
comment on column capacity.week.booked is 'Days promised to requests and visits.';

create table capacity.booking (
    id          uuid          primary key,
    owner       uuid          not null,
    profession  text          not null check (profession ~ '^[A-Z0-9]{2,8}$'),
    from_week   date          not null check (extract(isodow from from_week) = 1),
    to_week     date          not null check (extract(isodow from to_week) = 1 and to_week >= from_week),
    days        numeric(7, 2) not null check (days > 0),
    subject     uuid          not null,
    booked_at   timestamptz   not null,
    released_at timestamptz
);
comment on table capacity.booking is 'Days a week that are promised to something, for some weeks.';
comment on column capacity.booking.id is 'Identifier.';
comment on column capacity.booking.owner is 'The service whose days they are.';
comment on column capacity.booking.profession is 'Whose days: a code of the pack of professions.';
comment on column capacity.booking.from_week is 'Monday of the first week.';
comment on column capacity.booking.to_week is 'Monday of the last week.';
comment on column capacity.booking.days is 'Days in each of these weeks.';
comment on column capacity.booking.subject is 'What they are for: a request or a visit.';
comment on column capacity.booking.booked_at is 'When they were promised.';
comment on column capacity.booking.released_at is 'When they were given free again; null while they are promised.';
create index booking_by_subject_idx on capacity.booking (subject);

create table capacity.offer (
    id         uuid          primary key,
    lender     uuid          not null,
    la_code    text          not null check (la_code ~ '^\d{3}$'),
    profession text          not null check (profession ~ '^[A-Z0-9]{2,8}$'),
    days       numeric(7, 2) not null check (days > 0),
    from_week  date          not null check (extract(isodow from from_week) = 1),
    to_week    date          not null check (extract(isodow from to_week) = 1 and to_week >= from_week),
    mode       text          not null check (mode in ('IN_PERSON', 'REMOTE', 'BOTH')),
    radius_km  int           check (radius_km between 1 and 500),
    terms      text          not null check (length(terms) <= 500),
    state      text          not null check (state in ('OPEN', 'CLOSED')),
    offered_at timestamptz   not null,
    constraint radius_where_somebody_travels check ((mode = 'REMOTE') = (radius_km is null))
);
comment on table capacity.offer is 'Days of a role that a service would lend to others. Public.';
comment on column capacity.offer.id is 'Identifier.';
comment on column capacity.offer.lender is 'The service whose days they are (people.organisation).';
comment on column capacity.offer.la_code is 'The authority it belongs to.';
comment on column capacity.offer.profession is 'Whose days: a code of the pack of professions.';
comment on column capacity.offer.days is 'Days in each week, at most, over all that are lent by it.';
comment on column capacity.offer.from_week is 'Monday of the first week.';
comment on column capacity.offer.to_week is 'Monday of the last week.';
comment on column capacity.offer.mode is 'IN_PERSON, REMOTE or BOTH.';
comment on column capacity.offer.radius_km is 'How far somebody would travel, in kilometres from the lender; null where it is remote only.';
comment on column capacity.offer.terms is 'What is agreed by asking: who pays travel, who supervises. Shown in public; names nobody.';
comment on column capacity.offer.state is 'OPEN, or CLOSED by the lender. After its last week it has ended whatever stands here.';
comment on column capacity.offer.offered_at is 'When.';
create index offer_by_end_idx on capacity.offer (to_week);

create table capacity.loan (
    id        uuid          primary key,
    offer     uuid          not null references capacity.offer (id),
    borrower  uuid          not null,
    la_code   text          not null check (la_code ~ '^\d{3}$'),
    days      numeric(7, 2) not null check (days > 0),
    from_week date          not null check (extract(isodow from from_week) = 1),
    to_week   date          not null check (extract(isodow from to_week) = 1 and to_week >= from_week),
    state     text          not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'ENDED')),
    asked_at  timestamptz   not null,
    moved_at  timestamptz   not null
);
comment on table capacity.loan is 'Days that one service asks of another, or has from it. Public. What may follow on what is in docs/generated/loan-lifecycle.md.';
comment on column capacity.loan.id is 'Identifier.';
comment on column capacity.loan.offer is 'The offer that was answered.';
comment on column capacity.loan.borrower is 'The service that asks (people.organisation).';
comment on column capacity.loan.la_code is 'The authority it belongs to.';
comment on column capacity.loan.days is 'Days in each week.';
comment on column capacity.loan.from_week is 'Monday of the first week.';
comment on column capacity.loan.to_week is 'Monday of the last week, brought forward where the loan ended early.';
comment on column capacity.loan.state is 'ASKED, ACCEPTED, DECLINED, WITHDRAWN or ENDED early. What was asked and not answered before its last week has lapsed, whatever stands here.';
comment on column capacity.loan.asked_at is 'When it was asked.';
comment on column capacity.loan.moved_at is 'When it came to where it stands.';
create index loan_by_offer_idx on capacity.loan (offer);
create index loan_by_borrower_idx on capacity.loan (borrower);

create table capacity.used (
    loan      uuid          not null references capacity.loan (id),
    starts_on date          not null check (extract(isodow from starts_on) = 1),
    days      numeric(7, 2) not null check (days >= 0),
    primary key (loan, starts_on)
);
comment on table capacity.used is 'How many of the lent days were used in a week, as the borrower says. Public.';
comment on column capacity.used.loan is 'The loan.';
comment on column capacity.used.starts_on is 'Monday of the week.';
comment on column capacity.used.days is 'Days used.';

alter table capacity.week enable row level security;
alter table capacity.week force row level security;
create policy everybody_reads on capacity.week for select to evenhand_casework using (true);
create policy owner_adds on capacity.week for insert to evenhand_casework with check (owner = evenhand.acting_organisation());
create policy owner_changes on capacity.week for update to evenhand_casework
    using (owner = evenhand.acting_organisation()) with check (owner = evenhand.acting_organisation());
create policy owner_migrates on capacity.week to current_user using (true) with check (true);
grant select on capacity.week to evenhand_casework;
-- What is lent and borrowed changes only by the two functions below, on both sides at once.
grant insert (owner, profession, starts_on, funded, filled, statutory) on capacity.week to evenhand_casework;
grant update (funded, filled, statutory, booked) on capacity.week to evenhand_casework;

alter table capacity.booking enable row level security;
alter table capacity.booking force row level security;
create policy owner_sees on capacity.booking to evenhand_casework
    using (owner = evenhand.acting_organisation()) with check (owner = evenhand.acting_organisation());
create policy owner_migrates on capacity.booking to current_user using (true) with check (true);
grant select, insert on capacity.booking to evenhand_casework;
grant update (released_at) on capacity.booking to evenhand_casework;

alter table capacity.offer enable row level security;
alter table capacity.offer force row level security;
create policy everybody_reads on capacity.offer for select to evenhand_casework using (true);
create policy lender_adds on capacity.offer for insert to evenhand_casework with check (lender = evenhand.acting_organisation());
create policy lender_changes on capacity.offer for update to evenhand_casework
    using (lender = evenhand.acting_organisation()) with check (lender = evenhand.acting_organisation());
create policy owner_migrates on capacity.offer to current_user using (true) with check (true);
grant select, insert on capacity.offer to evenhand_casework;
grant update (state) on capacity.offer to evenhand_casework;

alter table capacity.loan enable row level security;
alter table capacity.loan force row level security;
create policy everybody_reads on capacity.loan for select to evenhand_casework using (true);
create policy borrower_adds on capacity.loan for insert to evenhand_casework with check (borrower = evenhand.acting_organisation());
create policy parties_change on capacity.loan for update to evenhand_casework
    using (borrower = evenhand.acting_organisation()
        or exists (select 1 from capacity.offer where offer.id = loan.offer and offer.lender = evenhand.acting_organisation()));
create policy owner_migrates on capacity.loan to current_user using (true) with check (true);
grant select, insert on capacity.loan to evenhand_casework;
grant update (state, to_week, moved_at) on capacity.loan to evenhand_casework;

alter table capacity.used enable row level security;
alter table capacity.used force row level security;
create policy everybody_reads on capacity.used for select to evenhand_casework using (true);
create policy borrower_says on capacity.used for insert to evenhand_casework
    with check (exists (select 1 from capacity.loan where loan.id = used.loan and loan.borrower = evenhand.acting_organisation()));
create policy borrower_says_again on capacity.used for update to evenhand_casework
    using (exists (select 1 from capacity.loan where loan.id = used.loan and loan.borrower = evenhand.acting_organisation()));
create policy owner_migrates on capacity.used to current_user using (true) with check (true);
grant select, insert on capacity.used to evenhand_casework;
grant update (days) on capacity.used to evenhand_casework;

create function capacity.lend(loan_id uuid) returns date
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    it    record;
    short date;
begin
    select loan.state, loan.borrower, loan.days, loan.from_week, loan.to_week, offer.lender, offer.profession into it
        from capacity.loan join capacity.offer on offer.id = loan.offer
        where loan.id = loan_id;
    if it.lender is distinct from evenhand.acting_organisation() or it.state <> 'ASKED' then
        raise insufficient_privilege using message = 'Only the lender lends, and only what is asked.';
    end if;
    insert into capacity.week (owner, profession, starts_on)
        select it.borrower, it.profession, monday::date
            from generate_series(it.from_week, it.to_week, interval '7 days') monday
        on conflict do nothing;
    -- Both sides in one order, so that two loans never wait for each other.
    perform 1 from capacity.week
        where profession = it.profession and owner in (it.lender, it.borrower) and starts_on between it.from_week and it.to_week
        order by owner, starts_on for update;
    select min(monday::date) into short
        from generate_series(it.from_week, it.to_week, interval '7 days') monday
        left join capacity.week own on own.owner = it.lender and own.profession = it.profession and own.starts_on = monday::date
        where own.owner is null
            or own.filled - own.statutory - own.lent < it.days
            or own.filled + own.borrowed - own.statutory - own.lent - own.booked < it.days;
    if short is null then
        update capacity.week set lent = lent + it.days
            where owner = it.lender and profession = it.profession and starts_on between it.from_week and it.to_week;
        update capacity.week set borrowed = borrowed + it.days
            where owner = it.borrower and profession = it.profession and starts_on between it.from_week and it.to_week;
    end if;
    return short;
end
$$;
comment on function capacity.lend(uuid) is 'Takes the days of a loan that is asked from the lender and gives them to the borrower, in one step. Returns null; or the Monday of the first week in which the lender has too few, and nothing changes.';
revoke all on function capacity.lend(uuid) from public;
grant execute on function capacity.lend(uuid) to evenhand_casework;

create function capacity.give_back(loan_id uuid, from_monday date) returns date
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    it    record;
    short date;
begin
    select loan.state, loan.borrower, loan.days, loan.to_week, offer.lender, offer.profession into it
        from capacity.loan join capacity.offer on offer.id = loan.offer
        where loan.id = loan_id;
    if evenhand.acting_organisation() is null or evenhand.acting_organisation() not in (it.lender, it.borrower) or it.state <> 'ACCEPTED' then
        raise insufficient_privilege using message = 'Only those who lend and borrow end a loan.';
    end if;
    perform 1 from capacity.week
        where profession = it.profession and owner in (it.lender, it.borrower) and starts_on between from_monday and it.to_week
        order by owner, starts_on for update;
    select min(starts_on) into short
        from capacity.week
        where owner = it.borrower and profession = it.profession and starts_on between from_monday and it.to_week
            and filled + borrowed - statutory - lent - booked < it.days;
    if short is null then
        update capacity.week set lent = lent - it.days
            where owner = it.lender and profession = it.profession and starts_on between from_monday and it.to_week;
        update capacity.week set borrowed = borrowed - it.days
            where owner = it.borrower and profession = it.profession and starts_on between from_monday and it.to_week;
    end if;
    return short;
end
$$;
comment on function capacity.give_back(uuid, date) is 'Gives the days of a loan back from a Monday on, in one step. Returns null; or the Monday of the first week in which the borrower has promised them already, and nothing changes.';
revoke all on function capacity.give_back(uuid, date) from public;
grant execute on function capacity.give_back(uuid, date) to evenhand_casework;
