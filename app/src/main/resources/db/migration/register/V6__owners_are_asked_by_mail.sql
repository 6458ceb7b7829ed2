create table register.confirmation_asked (
    id         uuid  primary key,
    owner      uuid  not null,
    person     uuid  not null,
    services   uuid[] not null check (cardinality(services) > 0),
    token_hash text  not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    mail       uuid  not null,
    asked_on   date  not null,
    constraint once_a_day unique (owner, person, asked_on)
);
comment on table register.confirmation_asked is 'That a person who keeps an organisation''s entries was asked by mail whether they are still right. Reason: nobody is asked twice in one period.';
comment on column register.confirmation_asked.id is 'Identifier.';
comment on column register.confirmation_asked.owner is 'Whose entries they are (people.organisation).';
comment on column register.confirmation_asked.person is 'Who was asked (people.account).';
comment on column register.confirmation_asked.services is 'The entries the mail named (register.service); its link confirms these and no others.';
comment on column register.confirmation_asked.token_hash is 'SHA-256 of the secret in the link.';
comment on column register.confirmation_asked.mail is 'The mail, to ask what became of it (mail.message).';
comment on column register.confirmation_asked.asked_on is 'The day the mail was left to be sent.';
alter table register.confirmation_asked enable row level security;
alter table register.confirmation_asked force row level security;
create policy owner_sees on register.confirmation_asked to evenhand_casework
    using (owner = evenhand.acting_organisation()) with check (owner = evenhand.acting_organisation());
create policy owner_migrates on register.confirmation_asked to current_user using (true) with check (true);
grant select, insert on register.confirmation_asked to evenhand_casework;

-- Who presses the button behind the link has not signed in. The secret says who they are, as long as they still keep these entries.
create function register.who_was_asked(of_hash text, asked_since date)
    returns table (owner uuid, person uuid, services uuid[], asked_on date)
    language sql stable security definer set search_path = ''
begin atomic
    select c.owner, c.person, c.services, c.asked_on
    from register.confirmation_asked c
    join people.account a on a.id = c.person and a.organisation = c.owner and a.erased_on is null and 'SERVICE_LEAD' = any (a.roles)
    where c.token_hash = of_hash and c.asked_on >= asked_since;
end;
comment on function register.who_was_asked is 'For whom and of which entries a link in a mail speaks; nothing where it is too old or its reader no longer keeps them.';
revoke execute on function register.who_was_asked from public;
grant execute on function register.who_was_asked to evenhand_casework;
