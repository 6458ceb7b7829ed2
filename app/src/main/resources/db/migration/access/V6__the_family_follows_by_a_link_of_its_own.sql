-- A family follows the request about their child by an address that only they know; of its secret only the hash is kept.
create table access.family_link (
    id             uuid        primary key,
    request        uuid        not null references access.request (id),
    setting        uuid        not null,
    secret_hash    text        not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
    made_by        uuid        not null,
    made_on        date        not null,
    expires_on     date        not null check (expires_on >= made_on),
    last_opened_on date        check (last_opened_on >= made_on),
    ended_on       date        check (ended_on >= made_on),
    ended_by       text        check (ended_by in ('FAMILY', 'SETTING')),
    constraint ended_by_somebody check ((ended_on is null) = (ended_by is null))
);
comment on table access.family_link is 'The private address at which a family follows the request about their child. Removed when the pack retention says so (access.family-link), and with what is personal in the request.';
comment on column access.family_link.id is 'Identifier; in the record, whoever opens the address acts under it.';
comment on column access.family_link.request is 'The request it opens, and nothing else.';
comment on column access.family_link.setting is 'The setting that made it.';
comment on column access.family_link.secret_hash is 'Personal. SHA-256 of the secret in the address; the secret itself is nowhere. Reason: to know the family again.';
comment on column access.family_link.made_by is 'The account that made it.';
comment on column access.family_link.made_on is 'The day it was made.';
comment on column access.family_link.expires_on is 'The last day on which it works; later each time it is opened, as the pack access-terms says.';
comment on column access.family_link.last_opened_on is 'The day it was last opened; null until then.';
comment on column access.family_link.ended_on is 'The day it was ended before its time.';
comment on column access.family_link.ended_by is 'Who ended it: the family, or the setting, which may also have made another.';
create unique index one_link_at_a_time on access.family_link (request) where ended_on is null;
alter table access.family_link enable row level security;
alter table access.family_link force row level security;
create policy setting_keeps on access.family_link to evenhand_casework
    using (setting = evenhand.acting_organisation())
    with check (setting = evenhand.acting_organisation() and exists (select from access.request r where r.id = family_link.request));
create policy owner_migrates on access.family_link to current_user using (true) with check (true);
grant select, insert on access.family_link to evenhand_casework;
grant update (expires_on, last_opened_on, ended_on, ended_by) on access.family_link to evenhand_casework;

-- Whoever knows the secret acts for nobody yet; they learn which request it opens, and nothing of it.
create function access.find_family_link(of_hash text)
    returns table (id uuid, request uuid, setting uuid)
    language sql stable security definer set search_path = ''
begin atomic
    select l.id, l.request, l.setting from access.family_link l where l.secret_hash = of_hash;
end;
comment on function access.find_family_link is 'Which request a family''s secret opens, by the hash of it.';

create function access.erase_family_links(over_before date)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    delete from access.family_link l where coalesce(l.ended_on, l.expires_on) < over_before returning l.id;
end;
comment on function access.erase_family_links is 'Removes the links that ended or ran out before a day, and says which.';

create or replace function access.erase_request(of_request uuid, today date)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    delete from access.family_link l where l.request = of_request;
    delete from access.consent c where c.request = of_request;
    update access.request set subject_key = '', answers_sealed = '', erased_on = today
    where request.id = of_request and request.erased_on is null
    returning request.id;
end;
revoke execute on function access.find_family_link, access.erase_family_links from public;
grant execute on function access.find_family_link, access.erase_family_links to evenhand_casework;

comment on column access.consent.given_by is 'Personal. Who agreed: a parent or carer, or the young person; null while nobody has. Reason: to show that somebody who may agree did.';
comment on column access.consent.given_on is 'Personal. The day they agreed. Reason: as for who agreed.';
comment on column access.consent.given_how is 'Personal. How they were asked. Reason: as for who agreed.';
