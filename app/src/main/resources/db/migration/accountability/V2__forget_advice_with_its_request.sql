alter table accountability.advice add column erased_on date;
alter table accountability.recommendation add column erased_on date;
comment on table accountability.advice is 'What a specialist advised on a request. Reason: to follow whether it is acted on. Its texts are erased with those of the request (pack retention: accountability.advice).';
comment on table accountability.recommendation is 'One thing that somebody is to do by a day. Reason: to see whether advice turned into support. Its texts are erased with those of the request (pack retention: accountability.advice).';
comment on column accountability.advice.erased_on is 'The day its texts were erased, and the key with them; null until then.';
comment on column accountability.recommendation.erased_on is 'The day its texts were erased; null until then.';
alter table accountability.advice add constraint erased_means_empty
    check (erased_on is null or (subject_key = '' and summary_sealed = ''));
alter table accountability.recommendation add constraint erased_means_empty
    check (erased_on is null
        or (what_sealed = '' and why_sealed = '' and coalesce(reason_sealed, '') = '' and coalesce(evidence_sealed, '') = ''));

create policy erased_is_gone on accountability.advice as restrictive for select to evenhand_casework using (erased_on is null);
create policy erased_is_gone on accountability.recommendation as restrictive for select to evenhand_casework using (erased_on is null);

create function accountability.erase_advice(of_request uuid, today date)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    update accountability.recommendation
    set what_sealed = '', why_sealed = '', erased_on = today,
        reason_sealed = case when reason_sealed is null then null else '' end,
        evidence_sealed = case when evidence_sealed is null then null else '' end
    where recommendation.request = of_request and recommendation.erased_on is null;
    update accountability.advice set subject_key = '', summary_sealed = '', erased_on = today
    where advice.request = of_request and advice.erased_on is null
    returning advice.id;
end;
comment on function accountability.erase_advice is 'Destroys the texts of the advice on one request, and their keys; says of which advice, or nothing if it was done before.';
revoke execute on function accountability.erase_advice from public;
grant execute on function accountability.erase_advice to evenhand_casework;
