-- Entries of the record hold no names and no words, but whoever still has a reference on paper could read in them what became of the child.
-- So their contents end as well: some years after the request itself was erased. Until then they show what was done, and who looked.
create function personal.erase_entries(erased_before date)
    returns table (number bigint)
    language sql volatile security definer set search_path = ''
begin atomic
    with gone as materialized (
        select r.id from access.request r
        where r.erased_on < erased_before and exists (select from ledger.entry e where e.subject = r.id::text)
    ), of_it as materialized (
        select gone.id from gone
        union select a.id from accountability.advice a join gone on gone.id = a.request
        union select r.id from accountability.recommendation r join gone on gone.id = r.request
        union select v.id from visits.visit v join gone on gone.id = v.request
        union select n.id from notices.notice n join gone on gone.id = n.request
        union select m.id from personal.emergency m join gone on gone.id = m.request
        union select p.id from isp.plan p where p.erased_on < erased_before
    )
    update ledger.entry set content = null, salt = null
    -- What has no place yet was never committed to: nobody could show that it had been there.
    where entry.subject in (select of_it.id::text from of_it) and exists (select from ledger.leaf l where l.entry = entry.number)
    returning entry.number;
end;
comment on function personal.erase_entries is 'Erases content and salt of the entries about requests and plans that were erased before this day, and of nothing else; says which entries.';
revoke execute on function personal.erase_entries from public;
grant execute on function personal.erase_entries to evenhand_casework;
