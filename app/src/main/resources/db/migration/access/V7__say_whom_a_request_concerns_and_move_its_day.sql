-- A module that tells people what became of a request may learn for which organisations it is, and nothing else of it.
create function access.parties_of(of_request uuid)
    returns table (setting uuid, asked_by uuid, service uuid, la_code text)
    language sql stable security definer set search_path = ''
begin atomic
    select r.setting, r.asked_by, r.service, r.la_code from access.request r where r.id = of_request and r.erased_on is null;
end;
comment on function access.parties_of is 'Which organisations one request concerns, and which account sent it.';
revoke execute on function access.parties_of from public;
grant execute on function access.parties_of to evenhand_casework;

-- A clock that stood still ends later by the days on which it did.
grant update (reply_by) on access.request to evenhand_casework;
comment on column access.request.reply_by is 'By when somebody must have replied, as the thresholds propose, later by the days on which the clock stood still; null where another procedure sets the pace.';
