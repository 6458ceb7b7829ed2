-- What is personal goes when its time is over; the row stays, as codes and days, because figures and the record refer to it.
alter table access.request add column erased_on date;
comment on table access.request is 'A request for help. What is personal in it is kept as long as the pack retention says (access.request.child, access.request.other); then it is erased, and codes and days stay.';
comment on column access.request.erased_on is 'The day what is personal was erased, and the key with it; null until then.';
comment on table access.draft is 'A form that somebody has begun. Removed when it is sent or discarded, and when the pack retention says so (access.draft).';
alter table access.request add constraint erased_means_empty
    check (erased_on is null or (subject_key = '' and answers_sealed = ''));

-- Whoever looks finds nothing there.
create policy erased_is_gone on access.request as restrictive for select to evenhand_casework using (erased_on is null);

-- Time passes for every organisation, so the daily look may learn which settings have requests, and erase one; and nothing else of them.
create function access.settings_to_look_at()
    returns table (setting uuid)
    language sql stable security definer set search_path = ''
begin atomic
    select distinct r.setting from access.request r where r.erased_on is null order by r.setting;
end;
comment on function access.settings_to_look_at is 'The organisations with requests whose personal part is still there.';

create function access.erase_request(of_request uuid, today date)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    update access.request set subject_key = '', answers_sealed = '', erased_on = today
    where request.id = of_request and request.erased_on is null
    returning request.id;
end;
comment on function access.erase_request is 'Destroys what is personal in one request, and its key; says which, or nothing if it was done before.';

create function access.erase_drafts(saved_before timestamptz)
    returns table (person uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    delete from access.draft where draft.saved_at < saved_before returning draft.person;
end;
comment on function access.erase_drafts is 'Removes the forms that were left, and says whose they were.';

revoke execute on function access.settings_to_look_at, access.erase_request, access.erase_drafts from public;
grant execute on function access.settings_to_look_at, access.erase_request, access.erase_drafts to evenhand_casework;
