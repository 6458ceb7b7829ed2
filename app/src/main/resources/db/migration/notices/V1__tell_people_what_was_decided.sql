create schema notices;
comment on schema notices is 'Notices to people: what was decided, by when, what comes next. Who was told, how, when, and whether it reached them. The texts are in the module mail.';
grant usage on schema notices to evenhand_casework;

create table notices.notice (
    id          uuid        primary key,
    request     uuid        not null,
    kind        text        not null check (kind in ('REQUEST_RECEIVED', 'REQUEST_TO_DECIDE', 'DECIDED', 'DUTY_MISSED', 'PROVIDER_CHANGES')),
    about       text        not null check (about ~ '^[A-Za-z0-9_.-]{1,80}$'),
    sender      uuid        not null,
    recipient   uuid        not null,
    account     uuid        not null,
    mail        uuid,
    state       text        not null check (state in ('QUEUED', 'HANDED_OVER', 'DELIVERED', 'RETURNED', 'NOT_SENT')),
    queued_at   timestamptz not null,
    settled_at  timestamptz check ((settled_at is null) = (state in ('QUEUED', 'HANDED_OVER'))),
    unique (request, kind, about, account)
);
comment on table notices.notice is 'One notice to one person, without its text. A person is told one thing once.';
comment on column notices.notice.id is 'Identifier.';
comment on column notices.notice.request is 'The request it is about.';
comment on column notices.notice.kind is 'What it tells.';
comment on column notices.notice.about is 'Which of that kind: the state and how often it was reached, a recommendation, a change of provider.';
comment on column notices.notice.sender is 'The organisation for which it is sent.';
comment on column notices.notice.recipient is 'The organisation whose person is told.';
comment on column notices.notice.account is 'The account that is told.';
comment on column notices.notice.mail is 'Its mail (mail.message); null where no mail leaves this installation.';
comment on column notices.notice.state is 'QUEUED, HANDED_OVER (offered, and not settled), DELIVERED (accepted by the server), RETURNED (came back) or NOT_SENT.';
comment on column notices.notice.queued_at is 'When it was written.';
comment on column notices.notice.settled_at is 'When it was accepted, came back or was given up.';
create index notice_by_sender_idx on notices.notice (sender, state);
create index notice_by_request_idx on notices.notice (request, queued_at);

create table notices.served (
    notice      uuid        primary key references notices.notice (id),
    way         text        not null check (way in ('POST', 'HANDED_OVER', 'TELEPHONE')),
    served_on   date        not null,
    recorded_by uuid        not null,
    recorded_at timestamptz not null
);
comment on table notices.served is 'That a notice reached somebody in another way than by mail. A portal is no way of serving: what was only shown there starts no clock.';
comment on column notices.served.notice is 'The notice.';
comment on column notices.served.way is 'POST, HANDED_OVER or TELEPHONE.';
comment on column notices.served.served_on is 'The day it reached them, as a person recorded it.';
comment on column notices.served.recorded_by is 'The account that recorded it.';
comment on column notices.served.recorded_at is 'When.';

create table notices.provider_change (
    id           uuid        primary key,
    service      uuid        not null,
    ends_on      date        not null,
    successor    uuid,
    ask_at       text        not null check (length(ask_at) between 1 and 120),
    announced_by uuid        not null,
    announced_on date        not null
);
comment on table notices.provider_change is 'That a service stops answering requests, and who takes over.';
comment on column notices.provider_change.id is 'Identifier.';
comment on column notices.provider_change.service is 'The service that ends or hands over (people.organisation).';
comment on column notices.provider_change.ends_on is 'Its last day.';
comment on column notices.provider_change.successor is 'The service that takes over from the next day; null where none does.';
comment on column notices.provider_change.ask_at is 'Where those concerned can ask: a telephone number or address of the service, not of a person.';
comment on column notices.provider_change.announced_by is 'The account that announced it.';
comment on column notices.provider_change.announced_on is 'The day, in England.';
create unique index one_change_at_a_time_idx on notices.provider_change (service, ends_on);

create table notices.provider_change_request (
    change   uuid not null references notices.provider_change (id),
    request  uuid not null,
    service  uuid not null,
    told_at  timestamptz,
    primary key (change, request)
);
comment on table notices.provider_change_request is 'An open request of a service that ends, and whether those concerned were told. One row each, so that none is missed and none told twice.';
comment on column notices.provider_change_request.change is 'The change.';
comment on column notices.provider_change_request.request is 'The request.';
comment on column notices.provider_change_request.service is 'The service that ends.';
comment on column notices.provider_change_request.told_at is 'When the notices to all concerned were written; null until then.';

alter table notices.notice enable row level security;
alter table notices.notice force row level security;
create policy both_ends_see on notices.notice for select to evenhand_casework using (evenhand.acting_organisation() in (sender, recipient));
create policy sender_tells on notices.notice for insert to evenhand_casework with check (sender = evenhand.acting_organisation());
create policy sender_follows on notices.notice for update to evenhand_casework
    using (sender = evenhand.acting_organisation()) with check (sender = evenhand.acting_organisation());
create policy owner_migrates on notices.notice to current_user using (true) with check (true);
grant select, insert on notices.notice to evenhand_casework;
grant update (state, settled_at, mail) on notices.notice to evenhand_casework;

alter table notices.served enable row level security;
alter table notices.served force row level security;
create policy with_the_notice on notices.served for select to evenhand_casework
    using (exists (select 1 from notices.notice n where n.id = served.notice));
create policy sender_records on notices.served for insert to evenhand_casework
    with check (exists (select 1 from notices.notice n where n.id = served.notice and n.sender = evenhand.acting_organisation()));
create policy owner_migrates on notices.served to current_user using (true) with check (true);
grant select, insert on notices.served to evenhand_casework;

alter table notices.provider_change enable row level security;
alter table notices.provider_change force row level security;
create policy own_change on notices.provider_change to evenhand_casework
    using (service = evenhand.acting_organisation()) with check (service = evenhand.acting_organisation());
create policy owner_migrates on notices.provider_change to current_user using (true) with check (true);
grant select, insert on notices.provider_change to evenhand_casework;

alter table notices.provider_change_request enable row level security;
alter table notices.provider_change_request force row level security;
create policy own_change on notices.provider_change_request to evenhand_casework
    using (service = evenhand.acting_organisation()) with check (service = evenhand.acting_organisation());
create policy owner_migrates on notices.provider_change_request to current_user using (true) with check (true);
grant select, insert on notices.provider_change_request to evenhand_casework;
grant update (told_at) on notices.provider_change_request to evenhand_casework;

-- Mail settles for every organisation, and days come for all: the looks may learn what is to be followed and for whom, and nothing else.
create function notices.to_follow(settled_after timestamptz)
    returns table (id uuid, mail uuid, state text, sender uuid)
    language sql stable security definer set search_path = ''
begin atomic
    select n.id, n.mail, n.state, n.sender from notices.notice n
    where n.mail is not null and (n.state in ('QUEUED', 'HANDED_OVER') or (n.state = 'DELIVERED' and n.settled_at > settled_after))
    order by n.queued_at, n.id;
end;
comment on function notices.to_follow is 'Notices whose mail may still change: not settled, or accepted so lately that it may still come back.';

create function notices.changes_to_tell(as_of date)
    returns table (id uuid, service uuid)
    language sql stable security definer set search_path = ''
begin atomic
    select c.id, c.service from notices.provider_change c
    where c.ends_on >= as_of
        or exists (select 1 from notices.provider_change_request r where r.change = c.id and r.told_at is null)
    order by c.announced_on, c.id;
end;
comment on function notices.changes_to_tell is 'Changes of provider that are not over, or of which somebody is still to be told.';

revoke execute on function notices.to_follow, notices.changes_to_tell from public;
grant execute on function notices.to_follow, notices.changes_to_tell to evenhand_casework;
