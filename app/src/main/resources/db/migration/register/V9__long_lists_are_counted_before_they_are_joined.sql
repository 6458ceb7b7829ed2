-- What a transaction just wrote is in no statistics, and the planner takes 20,000 rows of a new owner for one: each is then compared with each. Only
-- the owner of a table may count it anew, so a function does; nothing but the statistics changes.
create function register.take_stock(which text) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    if which not in ('service', 'location', 'service_at_location', 'schedule', 'service_reference', 'import_line', 'import_done') then
        raise exception 'register.take_stock counts tables of services and lists, not “%”', which;
    end if;
    execute format('analyze register.%I', which);
end
$$;
comment on function register.take_stock(text) is 'Counts a table anew for the planner, after a long list was written to it.';
revoke execute on function register.take_stock(text) from public;
grant execute on function register.take_stock(text) to evenhand_casework;
