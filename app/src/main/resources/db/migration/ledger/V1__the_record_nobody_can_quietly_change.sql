create schema ledger;
comment on schema ledger is 'The tamper-evident record. It holds identifiers, codes, dates and salted commitments, never personal data.';
grant usage on schema ledger to evenhand_casework;

create table ledger.entry (
    number   bigint primary key check (number > 0),
    previous text   not null check (previous ~ '^[0-9a-f]{64}$'),
    content  text   not null,
    hash     text   not null unique check (hash ~ '^[0-9a-f]{64}$'),
    kind     text   not null generated always as (content::jsonb ->> 'kind') stored,
    subject  text   not null generated always as (content::jsonb ->> 'subject') stored
);
comment on table ledger.entry is 'One change of state, written in the transaction that made it. Each entry holds the hash of the one before.';
comment on column ledger.entry.number is 'Its place, from 1, without gaps.';
comment on column ledger.entry.previous is 'The hash of the entry before; of the first, the start of the chain.';
comment on column ledger.entry.content is 'What was recorded, as canonical JSON (RFC 8785), exactly the text that was hashed: when, who, for whom, what, to what.';
comment on column ledger.entry.hash is 'SHA-256 over its place, the hash before and its content.';
comment on column ledger.entry.kind is 'What happened, in the past tense: RequestReceived. Read from the content.';
comment on column ledger.entry.subject is 'The request, recommendation or account it happened to. Read from the content.';
create index entry_subject_idx on ledger.entry (subject, number);

create function ledger.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'The record is only ever added to.';
end $$;
comment on function ledger.refuse is 'Refuses to change or remove an entry.';
create trigger nobody_changes_an_entry before update or delete on ledger.entry for each row execute function ledger.refuse();
create trigger nobody_empties_the_record before truncate on ledger.entry for each statement execute function ledger.refuse();

grant select, insert on ledger.entry to evenhand_casework;
