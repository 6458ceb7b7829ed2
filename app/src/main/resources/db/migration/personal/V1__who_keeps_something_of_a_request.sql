create schema personal;
comment on schema personal is 'What is done with all that is held on a child at once: given to the family, erased when they ask, opened in an emergency.';
grant usage on schema personal to evenhand_casework;

-- Whoever puts a child's record together must know whose eyes it takes to see all of it, and nothing else.
create function personal.organisations_of(of_request uuid)
    returns table (organisation uuid)
    language sql stable security definer set search_path = ''
begin atomic
    select kept.organisation from (
        select r.setting as organisation, 0 as place from access.request r where r.id = of_request and r.erased_on is null
        union select r.service, 1 from access.request r where r.id = of_request and r.erased_on is null
        union select r.passed_on_by, 2 from access.request r where r.id = of_request and r.erased_on is null
        union select d.service, 3 from access.decision d where d.request = of_request
        union select s.service, 4 from access.statutory_time s where s.request = of_request
        union select w.service, 5 from access.second_wait w where w.request = of_request
        union select v.service, 6 from visits.visit v where v.request = of_request
        union select a.service_organisation, 7 from accountability.advice a where a.request = of_request
        union select n.sender, 8 from notices.notice n where n.request = of_request) kept
    where kept.organisation is not null
        and exists (select from access.request r where r.id = of_request and r.erased_on is null)
    group by kept.organisation
    order by min(kept.place), kept.organisation;
end;
comment on function personal.organisations_of is 'Every organisation that keeps something of a request, the setting first; none once it is erased.';
revoke execute on function personal.organisations_of from public;
grant execute on function personal.organisations_of to evenhand_casework;
