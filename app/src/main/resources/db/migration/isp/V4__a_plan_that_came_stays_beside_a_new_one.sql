-- A plan that came with a child after a new one was begun here is kept beside it as an earlier one: read and compared, never written on. It goes
-- where the request goes, and is kept as long.
alter table isp.plan add column earlier_of uuid;
alter table isp.plan drop constraint plan_check;
alter table isp.plan
    add constraint with_a_service_where_with_a_request check ((service_organisation is null) = (request is null and earlier_of is null)),
    add constraint the_plan_or_an_earlier_one check (request is null or earlier_of is null);
comment on column isp.plan.earlier_of is 'The request here beside whose plan it is kept as an earlier one; null for the plan of a request itself, and for one that came and belongs to none yet.';
create index plan_earlier_of_idx on isp.plan (earlier_of) where earlier_of is not null;

create function isp.is_earlier_of(of_plan uuid, to_request uuid)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    update isp.version set service_organisation = r.service
    from isp.plan p, access.parties_of(to_request) r
    where version.plan = of_plan and p.id = of_plan and p.request is null and p.earlier_of is null
        and p.setting_organisation = evenhand.acting_organisation() and r.setting = p.setting_organisation and r.service is not null;
    update isp.signature set service_organisation = r.service
    from isp.plan p, access.parties_of(to_request) r
    where signature.plan = of_plan and p.id = of_plan and p.request is null and p.earlier_of is null
        and p.setting_organisation = evenhand.acting_organisation() and r.setting = p.setting_organisation and r.service is not null;
    update isp.overruling set service_organisation = r.service
    from isp.plan p, access.parties_of(to_request) r
    where overruling.plan = of_plan and p.id = of_plan and p.request is null and p.earlier_of is null
        and p.setting_organisation = evenhand.acting_organisation() and r.setting = p.setting_organisation and r.service is not null;
    update isp.plan set earlier_of = to_request, service_organisation = r.service
    from access.parties_of(to_request) r
    where plan.id = of_plan and plan.request is null and plan.earlier_of is null and plan.erased_on is null
        and plan.setting_organisation = evenhand.acting_organisation()
        and r.setting = plan.setting_organisation and r.service is not null
    returning plan.id;
end;
comment on function isp.is_earlier_of is 'Keeps a plan that came with a child beside the plan of a request of the same setting; says which, or nothing where either is not of the acting setting or the plan belongs to a request.';
revoke execute on function isp.is_earlier_of from public;
grant execute on function isp.is_earlier_of to evenhand_casework;

-- What belongs to a request, as its plan or as an earlier one beside it.
create or replace function isp.go_along(of_request uuid)
    returns table (id uuid, service uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    update isp.version set service_organisation = r.service
    from isp.plan p, access.parties_of(of_request) r
    where version.plan = p.id and of_request in (p.request, p.earlier_of)
        and p.service_organisation = evenhand.acting_organisation() and r.service is not null;
    update isp.signature set service_organisation = r.service
    from isp.plan p, access.parties_of(of_request) r
    where signature.plan = p.id and of_request in (p.request, p.earlier_of)
        and p.service_organisation = evenhand.acting_organisation() and r.service is not null;
    update isp.overruling set service_organisation = r.service
    from isp.plan p, access.parties_of(of_request) r
    where overruling.plan = p.id and of_request in (p.request, p.earlier_of)
        and p.service_organisation = evenhand.acting_organisation() and r.service is not null;
    update isp.plan set service_organisation = r.service
    from access.parties_of(of_request) r
    where of_request in (plan.request, plan.earlier_of) and plan.service_organisation = evenhand.acting_organisation()
        and r.service is not null and r.service <> plan.service_organisation
    returning plan.id, plan.service_organisation;
end;
comment on function isp.go_along is 'Gives the plan of a request and the earlier ones beside it, with their versions, signatures and overrulings, to the service that the request is with now; says which and to whom, or nothing where the acting service does not have it.';

create or replace function isp.erase_plan(of_plan uuid, of_request uuid, today date)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    update isp.version set document_sealed = ''
    where version.plan in (select p.id from isp.plan p where (p.id = of_plan or of_request in (p.request, p.earlier_of)) and p.erased_on is null);
    update isp.signature set words_sealed = ''
    where signature.plan in (select p.id from isp.plan p where (p.id = of_plan or of_request in (p.request, p.earlier_of)) and p.erased_on is null);
    update isp.arrival set origin_sealed = ''
    where arrival.plan in (select p.id from isp.plan p where (p.id = of_plan or of_request in (p.request, p.earlier_of)) and p.erased_on is null);
    update isp.plan set subject_key = '', draft_sealed = '', erased_on = today
    where (plan.id = of_plan or of_request in (plan.request, plan.earlier_of)) and plan.erased_on is null
    returning plan.id;
end;
comment on function isp.erase_plan is 'Destroys what is personal in the plan with this identifier, or of this request with the earlier ones beside it, and their keys; says which, or nothing if it was done before.';
