create function personal.wrong_references()
    returns table (month date, organisation uuid, tries bigint, people bigint)
    language sql stable security definer set search_path = ''
begin atomic
    select date_trunc('month', (e.content::jsonb ->> 'at')::timestamptz at time zone 'Europe/London')::date,
        (e.content::jsonb ->> 'organisation')::uuid, count(*), count(distinct e.subject)
    from ledger.entry e where e.kind = 'EmergencyRefused' group by 1, 2 order by 1 desc, 3 desc, 2;
end;
comment on function personal.wrong_references is 'How often people of an organisation gave a reference in an emergency that led nowhere, by month, and how many people. For an auditor.';
revoke execute on function personal.wrong_references from public;
grant execute on function personal.wrong_references to evenhand_casework;
