-- A plan that is kept for the next call is that of the register as it was: one made while it was small took 40 seconds to undo a list on 20,000
-- services more, one made anew takes six. To plan costs a thousandth of a second.
alter function register.reach_again(uuid[]) set plan_cache_mode = force_custom_plan;
alter function register.note_to_reach(uuid[]) set plan_cache_mode = force_custom_plan;
alter function register.reach_noted() set plan_cache_mode = force_custom_plan;
alter function register.service_reaches() set plan_cache_mode = force_custom_plan;
alter function register.service_reaches_elsewhere() set plan_cache_mode = force_custom_plan;
alter function register.place_reaches() set plan_cache_mode = force_custom_plan;
alter function register.place_moves() set plan_cache_mode = force_custom_plan;

-- Rows are seen by their owner. Where owners were not counted, one row was expected of each, and 20,000 places were compared with 20,000, for
-- 40 seconds.
create or replace function register.take_stock(which text) returns void language plpgsql security definer
    set search_path = pg_catalog set default_statistics_target = 10 as $$
declare
    joined constant jsonb := '{"service": "id, owner", "location": "id, owner", "service_at_location": "service, location",
        "schedule": "service", "service_reference": "service, owner", "import_line": "import, owner, verdict, service",
        "import_done": "import, owner, service, what"}';
begin
    if not joined ? which then
        raise exception 'register.take_stock counts tables of services and lists, not “%”', which;
    end if;
    execute format('analyze register.%I (%s)', which, joined ->> which);
end
$$;
