-- A plan that came with a child belongs to a request here once the setting says that both are about the same child. From then on the service
-- of that request sees it, and it is kept as long as the request.
create function isp.belongs_to(of_plan uuid, to_request uuid)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    update isp.version set service_organisation = r.service
    from isp.plan p, access.parties_of(to_request) r
    where version.plan = of_plan and p.id = of_plan and p.request is null and p.setting_organisation = evenhand.acting_organisation()
        and r.setting = p.setting_organisation and r.service is not null;
    update isp.signature set service_organisation = r.service
    from isp.plan p, access.parties_of(to_request) r
    where signature.plan = of_plan and p.id = of_plan and p.request is null and p.setting_organisation = evenhand.acting_organisation()
        and r.setting = p.setting_organisation and r.service is not null;
    update isp.overruling set service_organisation = r.service
    from isp.plan p, access.parties_of(to_request) r
    where overruling.plan = of_plan and p.id = of_plan and p.request is null and p.setting_organisation = evenhand.acting_organisation()
        and r.setting = p.setting_organisation and r.service is not null;
    update isp.plan set request = to_request, service_organisation = r.service
    from access.parties_of(to_request) r
    where plan.id = of_plan and plan.request is null and plan.erased_on is null
        and plan.setting_organisation = evenhand.acting_organisation()
        and r.setting = plan.setting_organisation and r.service is not null
    returning plan.id;
end;
comment on function isp.belongs_to is 'Makes a plan that came with a child the plan of a request of the same setting; says which, or nothing where either is not of the acting setting or the plan has a request.';
revoke execute on function isp.belongs_to from public;
grant execute on function isp.belongs_to to evenhand_casework;
comment on column isp.plan.request is 'The accepted request it belongs to (of the schema access); null for a plan that came with a child and has no request here yet.';
