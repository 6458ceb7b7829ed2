-- An installation that only campaigns may not read the record of casework, and a chain must be read whole to be continued and verified.
-- So it keeps a chain of its own, by the same rules.
create table ledger.campaign_entry (
    number   bigint primary key check (number > 0),
    previous text   not null check (previous ~ '^[0-9a-f]{64}$'),
    content  text   not null,
    hash     text   not null unique check (hash ~ '^[0-9a-f]{64}$'),
    kind     text   not null generated always as (content::jsonb ->> 'kind') stored,
    subject  text   not null generated always as (content::jsonb ->> 'subject') stored
);
comment on table ledger.campaign_entry is 'As ledger.entry, for an installation that only campaigns. Where there is casework too, everything is recorded in ledger.entry.';
comment on column ledger.campaign_entry.number is 'Its place, from 1, without gaps.';
comment on column ledger.campaign_entry.previous is 'The hash of the entry before; of the first, the start of the chain.';
comment on column ledger.campaign_entry.content is 'What was recorded, as canonical JSON (RFC 8785), exactly the text that was hashed.';
comment on column ledger.campaign_entry.hash is 'SHA-256 over its place, the hash before and its content.';
comment on column ledger.campaign_entry.kind is 'What happened, in the past tense. Read from the content.';
comment on column ledger.campaign_entry.subject is 'The ask, commitment, member, letter or account it happened to. Read from the content.';
create index campaign_entry_subject_idx on ledger.campaign_entry (subject, number);
create trigger nobody_changes_an_entry before update or delete on ledger.campaign_entry for each row execute function ledger.refuse();
create trigger nobody_empties_the_record before truncate on ledger.campaign_entry for each statement execute function ledger.refuse();

grant usage on schema ledger to evenhand_campaign;
grant select, insert on ledger.campaign_entry to evenhand_campaign;
grant select on ledger.campaign_entry to evenhand_casework;
