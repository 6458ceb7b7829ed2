-- A hand-over forgets who came before. To say how many professionals a child meets, and how long nobody comes, each contact is kept.
create table access.contact (
    request    uuid not null references access.request (id),
    service    uuid not null,
    specialist uuid not null,
    met_on     date not null,
    primary key (request, specialist, met_on)
);
comment on table access.contact is 'A day on which the specialist of a request met those who asked for the first time, or again after a hand-over: codes and days, nothing personal. Reason: to count how many professionals a child meets, and how long nobody comes. Kept as long as the request.';
comment on column access.contact.request is 'The request.';
comment on column access.contact.service is 'For whom the specialist works (people.organisation).';
comment on column access.contact.specialist is 'The account of who came.';
comment on column access.contact.met_on is 'The day, in England.';

alter table access.contact enable row level security;
alter table access.contact force row level security;
create policy those_concerned_see on access.contact for select to evenhand_casework
    using (exists (select from access.request r where r.id = contact.request));
create policy specialist_records on access.contact for insert to evenhand_casework
    with check (service = evenhand.acting_organisation() and specialist = evenhand.acting_person()
        and exists (select from access.request r where r.id = contact.request));
create policy owner_migrates on access.contact to current_user using (true) with check (true);
grant select, insert on access.contact to evenhand_casework;

-- Those from before stand in the record: only the specialist who took a request could say that they had met.
insert into access.contact (request, service, specialist, met_on)
select r.id, (e.content::jsonb ->> 'organisation')::uuid, (e.content::jsonb ->> 'person')::uuid, (e.content::jsonb -> 'facts' ->> 'on')::date
from ledger.entry e join access.request r on r.id::text = e.subject
where e.kind in ('FirstSeen', 'SeenAgain') and e.content is not null
on conflict do nothing;
