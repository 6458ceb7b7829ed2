create extension if not exists btree_gist with schema public;

create table register.reached (
    service    uuid  not null references register.service (id) on delete cascade,
    area       text  not null check (area ~ '^(\d{3}|\*)$'),
    spot       point,
    status        text    not null,
    profession    text    not null,
    needs         text[]  not null,
    from_age      int     not null,
    to_age        int     not null,
    mode          text    not null,
    next_capacity date,
    setting_types text[]  not null,
    families_ask  boolean not null,
    conditions    text[]  not null,
    centre        text
);
comment on table register.reached is 'For each authority that a service serves, and each of its places: where it works from. Worked out from the other tables by triggers, so that the nearest are found by an index.';
comment on column register.reached.service is 'The service; none that is closed.';
comment on column register.reached.area is 'An authority it serves; * for a service that is for all of England.';
comment on column register.reached.spot is 'One of its places; null, once, where no place of it is known.';
comment on column register.reached.status is 'As the service has it, repeated here and below so that a search need not look there.';
comment on column register.reached.profession is 'Who helps.';
comment on column register.reached.needs is 'Census codes of the needs it helps with; empty for any.';
comment on column register.reached.from_age is 'The youngest it helps, in years.';
comment on column register.reached.to_age is 'The oldest it helps, in years, included.';
comment on column register.reached.mode is 'IN_PERSON, REMOTE or BOTH.';
comment on column register.reached.next_capacity is 'From when it can begin with somebody new; null where it does not say.';
comment on column register.reached.setting_types is 'Types of settings that may ask it; empty for every type.';
comment on column register.reached.families_ask is 'Whether families may ask it themselves.';
comment on column register.reached.conditions is 'Conditions it knows in particular.';
comment on column register.reached.centre is 'What kind of centre it is; null for a service that is none.';
create index reached_nearest_idx on register.reached using gist (area, spot) where spot is not null;
create index reached_nearest_of_profession_idx on register.reached using gist (area, profession, spot) where spot is not null;
create index reached_nowhere_idx on register.reached (area, service) where spot is null;
create index reached_by_service_idx on register.reached (service);

alter table register.reached enable row level security;
alter table register.reached force row level security;
create policy everybody_reads on register.reached for select to evenhand_casework using (true);
create policy owner_migrates on register.reached to current_user using (true) with check (true);
grant select on register.reached to evenhand_casework;

create function register.reach_again(services uuid[]) returns void language sql as $$
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
comment on function register.reach_again(uuid[]) is 'Works out again where these services reach.';

create function register.service_reaches() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform register.reach_again(array(select id from changed));
    return null;
end
$$;
comment on function register.service_reaches() is 'After services were added or changed. As the owner of the table, for nobody else may write there.';

create function register.place_reaches() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform register.reach_again(array(select distinct service from changed));
    return null;
end
$$;
comment on function register.place_reaches() is 'After services took up, changed or left places. As the owner of the table, for nobody else may write there.';

create trigger service_added after insert on register.service
    referencing new table as changed for each statement execute function register.service_reaches();
create trigger service_changed after update on register.service
    referencing new table as changed for each statement execute function register.service_reaches();
create trigger place_taken_up after insert on register.service_at_location
    referencing new table as changed for each statement execute function register.place_reaches();
create trigger place_changed after update on register.service_at_location
    referencing new table as changed for each statement execute function register.place_reaches();
create trigger place_left after delete on register.service_at_location
    referencing old table as changed for each statement execute function register.place_reaches();
revoke all on function register.reach_again(uuid[]), register.service_reaches(), register.place_reaches() from public;

select register.reach_again(array(select id from register.service));

drop index register.service_at_location_for_everybody_idx;
comment on column register.service_at_location.for_everybody is 'Whether the service is for all of England. No search reads it any more.';

create index service_home_first_idx on register.service (home_la_code, next_capacity, name, id) where status <> 'CLOSED';
create index service_for_everybody_first_idx on register.service (next_capacity, name, id) where reach = 'ENGLAND' and status <> 'CLOSED';
create index service_changed_idx on register.service (changed_at);
create index service_words_idx on register.service using gin (to_tsvector('english', name || ' ' || description));
create index service_at_location_spot_idx on register.service_at_location using gist (spot) where spot is not null;
