-- A long list writes services, then places, and each statement worked out again where 20,000 services reach: two or three times, of which only the
-- last counted. Now a statement only notes whom it concerns, and it is worked out once, at the end of the transaction, for those alone of whom
-- something changed that a search reads.
create table register.to_reach (
    services uuid[] not null
);
comment on table register.to_reach is 'Services of which it must be worked out again where they reach, before the transaction ends that noted them. Empty outside of one.';
comment on column register.to_reach.services is 'The services that one statement concerned.';
alter table register.to_reach enable row level security;
alter table register.to_reach force row level security;
create policy owner_migrates on register.to_reach to current_user using (true) with check (true);

create or replace function register.reach_again(services uuid[]) returns void language sql as $$
    -- Whoever changes another part of the same service waits here, and then sees what this transaction did.
    select 1 from register.service where id = any(services) order by id for no key update;
    delete from register.reached where service = any(services);
    insert into register.reached
        (service, area, spot, status, profession, needs, from_age, to_age, mode, next_capacity, setting_types, families_ask, conditions, centre)
    select s.id, a.area, p.spot, s.status, s.profession, s.needs, s.from_age, s.to_age, s.mode, s.next_capacity, s.setting_types,
           s.families_ask, s.conditions, s.centre
    from register.service s
    cross join lateral (
        select '*' as area where s.reach = 'ENGLAND'
        union all
        select unnest(s.served) where s.reach <> 'ENGLAND'
    ) a
    left join register.service_at_location p on p.service = s.id and p.spot is not null
    where s.id = any(services) and s.status <> 'CLOSED';
$$;

create function register.note_to_reach(concerned uuid[]) returns void language sql as $$
    insert into register.to_reach (services) select concerned where cardinality(concerned) > 0;
$$;
comment on function register.note_to_reach(uuid[]) is 'Notes services of which it must be worked out again where they reach.';

-- One of these fires for each statement that noted something; the first does it for all of them, and the others find nothing.
create function register.reach_noted() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    noted uuid[];
begin
    with taken as (delete from register.to_reach returning services)
    select array_agg(distinct service) into noted from taken cross join lateral unnest(taken.services) service;
    if noted is not null then
        perform register.reach_again(noted);
    end if;
    return null;
end
$$;
comment on function register.reach_noted() is 'Works out where the services reach that this transaction noted. As the owner of the table, for nobody else may write there.';
create constraint trigger noted after insert on register.to_reach
    deferrable initially deferred for each row execute function register.reach_noted();

create or replace function register.service_reaches() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform register.note_to_reach(array(select id from changed));
    return null;
end
$$;
comment on function register.service_reaches() is 'After services were added. As the owner of the table, for nobody else may write there.';

create function register.service_reaches_elsewhere() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform register.note_to_reach(array(
        select s.id from changed s join before b on b.id = s.id
        where (s.reach, s.served, s.status, s.profession, s.needs, s.from_age, s.to_age, s.mode, s.next_capacity, s.setting_types,
               s.families_ask, s.conditions, s.centre)
            is distinct from
              (b.reach, b.served, b.status, b.profession, b.needs, b.from_age, b.to_age, b.mode, b.next_capacity, b.setting_types,
               b.families_ask, b.conditions, b.centre)));
    return null;
end
$$;
comment on function register.service_reaches_elsewhere() is 'After services were changed: those of which something changed that a search reads.';

create or replace function register.place_reaches() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform register.note_to_reach(array(select distinct service from changed where spot is not null));
    return null;
end
$$;
comment on function register.place_reaches() is 'After services took up or left places. As the owner of the table, for nobody else may write there.';

create function register.place_moves() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform register.note_to_reach(array(
        select distinct p.service from changed p join before b on b.id = p.id
        where (p.spot is null) <> (b.spot is null) or not p.spot ~= b.spot));
    return null;
end
$$;
comment on function register.place_moves() is 'After places of services were changed: those that moved.';

drop trigger service_changed on register.service;
create trigger service_changed after update on register.service
    referencing old table as before new table as changed for each statement execute function register.service_reaches_elsewhere();
drop trigger place_changed on register.service_at_location;
create trigger place_changed after update on register.service_at_location
    referencing old table as before new table as changed for each statement execute function register.place_moves();
revoke all on function register.note_to_reach(uuid[]), register.reach_noted(), register.service_reaches_elsewhere(), register.place_moves()
    from public;

-- No search asks it: the authorities of “served” are asked.
drop index register.service_by_sharing_idx;

-- Only the columns by which lists are joined: counting all of them took the words of 30,000 descriptions apart, for an index nobody joins by.
create or replace function register.take_stock(which text) returns void language plpgsql security definer
    set search_path = pg_catalog set default_statistics_target = 10 as $$
declare
    joined constant jsonb := '{"service": "id", "location": "id", "service_at_location": "service, location", "schedule": "service",
        "service_reference": "service", "import_line": "import, verdict, service", "import_done": "import, service, what"}';
begin
    if not joined ? which then
        raise exception 'register.take_stock counts tables of services and lists, not “%”', which;
    end if;
    execute format('analyze register.%I (%s)', which, joined ->> which);
end
$$;

-- What a list did is long; to note of each that it was undone wrote all of it once more. Those that were kept are few.
alter table register.import_done add column is_kept boolean not null default false;
comment on column register.import_done.is_kept is 'Whether it stayed when the list was undone, because somebody had changed it since.';
update register.import_done d set is_kept = true from register.import i where i.id = d.import and i.state = 'UNDONE' and not d.is_undone;
alter table register.import_done drop column is_undone;

-- The searches that read it went with V5.
alter table register.service_at_location drop column for_everybody;
