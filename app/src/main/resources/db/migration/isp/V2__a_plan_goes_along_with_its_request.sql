-- A plan goes to another service with the request it belongs to. Only the service that has it gives it on, and nobody can say to whom: it is
-- whoever the request is with.
create function isp.go_along(of_request uuid)
    returns table (id uuid, service uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    update isp.version set service_organisation = r.service
    from isp.plan p, access.parties_of(of_request) r
    where version.plan = p.id and p.request = of_request and p.service_organisation = evenhand.acting_organisation() and r.service is not null;
    update isp.signature set service_organisation = r.service
    from isp.plan p, access.parties_of(of_request) r
    where signature.plan = p.id and p.request = of_request and p.service_organisation = evenhand.acting_organisation() and r.service is not null;
    update isp.overruling set service_organisation = r.service
    from isp.plan p, access.parties_of(of_request) r
    where overruling.plan = p.id and p.request = of_request and p.service_organisation = evenhand.acting_organisation() and r.service is not null;
    update isp.plan set service_organisation = r.service
    from access.parties_of(of_request) r
    where plan.request = of_request and plan.service_organisation = evenhand.acting_organisation()
        and r.service is not null and r.service <> plan.service_organisation
    returning plan.id, plan.service_organisation;
end;
comment on function isp.go_along is 'Gives the plan of a request, with its versions, signatures and overrulings, to the service that the request is with now; says which and to whom, or nothing where the acting service does not have it.';
revoke execute on function isp.go_along from public;
grant execute on function isp.go_along to evenhand_casework;
comment on column isp.plan.service_organisation is 'The service whose specialist writes it with them, as of the request; null without a request.';

-- Requests that were passed on before this left their plans behind.
update isp.version set service_organisation = r.service from isp.plan p join access.request r on r.id = p.request
    where version.plan = p.id and r.service is not null and r.service <> p.service_organisation;
update isp.signature set service_organisation = r.service from isp.plan p join access.request r on r.id = p.request
    where signature.plan = p.id and r.service is not null and r.service <> p.service_organisation;
update isp.overruling set service_organisation = r.service from isp.plan p join access.request r on r.id = p.request
    where overruling.plan = p.id and r.service is not null and r.service <> p.service_organisation;
update isp.plan set service_organisation = r.service from access.request r
    where r.id = plan.request and r.service is not null and r.service <> plan.service_organisation;
