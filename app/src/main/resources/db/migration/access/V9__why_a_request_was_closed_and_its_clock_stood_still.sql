-- A request is closed for a reason; only some reasons make who asks again wait a second time.
alter table access.request
    add column close_reason text check (close_reason ~ '^[A-Z_]+$'),
    add column discharged boolean not null default false;
update access.request set discharged = true where state = 'CLOSED' and first_seen_on is not null;
alter table access.request add constraint closed_for_a_reason check (close_reason is null or state = 'CLOSED');
comment on column access.request.close_reason is 'Why it was closed: a code of the pack triage-rules; null until then, and where that was before reasons were kept.';
comment on column access.request.discharged is 'Whether it was closed after help was given, so that who asks again waits a second time.';
grant update (close_reason, discharged) on access.request to evenhand_casework;

-- A family that moved away, or wants no help any more, was not discharged.
create or replace function access.discharged_before(of_request uuid, mark text) returns date
    language sql stable security definer set search_path = ''
begin atomic
    select max(earlier.closed_on)
    from access.request this
    join access.request earlier on earlier.profession = this.profession and earlier.id <> this.id
    where this.id = of_request
        and this.service = evenhand.acting_organisation()
        and earlier.child_mark = mark
        and earlier.state = 'CLOSED' and earlier.discharged
        and earlier.closed_on <= this.asked_on;
end;

-- What is looked at again may be closed by who asked.
alter table access.challenge drop constraint challenge_outcome_check;
alter table access.challenge add constraint challenge_outcome_check check (outcome in ('ACCEPTED', 'REDIRECTED', 'DECLINED', 'CLOSED'));
comment on column access.clock_stop.reason is 'Why: a code of the pack clocks; INFORMATION_ASKED while the service waits for the setting.';
