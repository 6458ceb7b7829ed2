-- Until now each entry held the hash of the one before, so one transaction at a time could write. From here an entry is written beside
-- others, and a sequencer gives it its place afterwards. What was recorded stays as it is: the chain of the old entries can still be verified.
do $$
declare
    t record;
    next bigint;
begin
    for t in select unnest(array['entry', 'campaign_entry']) as name loop
        execute format('alter table ledger.%I disable trigger nobody_changes_an_entry', t.name);
        execute format('alter table ledger.%I add column salt bytea check (octet_length(salt) = 32)', t.name);
        -- Two random UUIDs are 244 random bits.
        execute format($sql$update ledger.%I set salt = decode(
            replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')$sql$, t.name);
        execute format('alter table ledger.%I alter column content drop not null, alter column previous drop not null,
            alter column hash drop not null, alter column kind drop not null, alter column subject drop not null', t.name);
        execute format('alter table ledger.%I add constraint %I check ((content is null) = (salt is null))',
            t.name, t.name || '_whole_or_erased');
        execute format('alter table ledger.%I alter column number add generated always as identity', t.name);
        execute format('select coalesce(max(number), 0) + 1 from ledger.%I', t.name) into next;
        perform setval(pg_get_serial_sequence('ledger.' || t.name, 'number'), next, false);
        execute format('alter table ledger.%I enable trigger nobody_changes_an_entry', t.name);
    end loop;
end $$;
comment on table ledger.entry is 'One change of state, written in the transaction that made it. Its place in the log is given afterwards, in ledger.leaf.';
comment on column ledger.entry.number is 'The number it was made under, from 1; a number is missing where a change was taken back.';
comment on column ledger.entry.salt is 'Under what the content is committed: 32 random bytes. Erased together with the content.';
comment on column ledger.entry.content is 'What was recorded, as canonical JSON (RFC 8785), exactly the text that is committed to: when, who, for whom, what, to what. Empty where it was erased.';
comment on column ledger.entry.previous is 'Of entries from before the Merkle log: the hash of the entry before.';
comment on column ledger.entry.hash is 'Of entries from before the Merkle log: SHA-256 over its number, the hash before and its content.';
comment on table ledger.campaign_entry is 'As ledger.entry, for an installation that only campaigns. Where there is casework too, everything is recorded in ledger.entry.';
comment on column ledger.campaign_entry.number is 'As in ledger.entry.';
comment on column ledger.campaign_entry.salt is 'As in ledger.entry.';
comment on column ledger.campaign_entry.previous is 'As in ledger.entry.';
comment on column ledger.campaign_entry.hash is 'As in ledger.entry.';

-- Erasure takes content and salt and leaves the rest; nothing else ever changes.
create function ledger.refuse_all_but_erasure() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.content is not null and new.content is null and new.salt is null
        and new.number = old.number and new.previous is not distinct from old.previous and new.hash is not distinct from old.hash then
        return new;
    end if;
    raise exception 'The record is only ever added to.';
end $$;
comment on function ledger.refuse_all_but_erasure is 'Refuses to change or remove an entry; its content may be erased with its salt.';
drop trigger nobody_changes_an_entry on ledger.entry;
drop trigger nobody_changes_an_entry on ledger.campaign_entry;
create trigger nobody_changes_an_entry before update or delete on ledger.entry for each row execute function ledger.refuse_all_but_erasure();
create trigger nobody_changes_an_entry before update or delete on ledger.campaign_entry for each row execute function ledger.refuse_all_but_erasure();

create table ledger.waiting (entry bigint primary key);
comment on table ledger.waiting is 'Entries that have no place in the log yet. A row comes with its entry and goes when the place is given, each in one transaction.';
comment on column ledger.waiting.entry is 'The entry, by its number.';

create table ledger.leaf (
    place      bigint primary key check (place >= 0),
    entry      bigint not null unique,
    commitment bytea  not null check (octet_length(commitment) = 32)
);
comment on table ledger.leaf is 'The log: which entry has which place, and what it is committed to.';
comment on column ledger.leaf.place is 'From 0, without gaps, in the order in which the sequencer saw them committed.';
comment on column ledger.leaf.entry is 'The entry, by its number.';
comment on column ledger.leaf.commitment is 'HMAC-SHA-256 of the content under the salt: what stands in the log. It stays when the content is erased.';

create table ledger.tile (
    level  int    not null check (level between 0 and 63),
    index  bigint not null check (index >= 0),
    hashes bytea  not null check (octet_length(hashes) = 8192),
    root   bytea  not null check (octet_length(root) = 32),
    primary key (level, index)
);
comment on table ledger.tile is 'Full tiles of the Merkle tree (C2SP, tlog-tiles). Tiles that are not full are made from the leaves and from the roots of the tiles below.';
comment on column ledger.tile.level is 'Its height: 0 holds hashes of entries, 1 roots of full tiles of level 0, and so on.';
comment on column ledger.tile.index is 'Its place within the level, from 0.';
comment on column ledger.tile.hashes is '256 hashes of 32 bytes.';
comment on column ledger.tile.root is 'The root over them, which stands in the tile above.';

create table ledger.checkpoint (
    size      bigint      primary key check (size > 0),
    note      text        not null,
    signed_at timestamptz not null
);
comment on table ledger.checkpoint is 'Every head of the log that was signed (C2SP, tlog-checkpoint).';
comment on column ledger.checkpoint.size is 'How many entries the log had.';
comment on column ledger.checkpoint.note is 'The checkpoint with the signature of the log, exactly as it is published.';
comment on column ledger.checkpoint.signed_at is 'When. Nothing proves it but a cosignature of somebody else.';

create table ledger.cosignature (
    size        bigint      not null references ledger.checkpoint,
    line        text        not null,
    received_at timestamptz not null,
    primary key (size, line)
);
comment on table ledger.cosignature is 'Lines by which witnesses say that they saw a checkpoint, and that it has all that they saw before (C2SP, tlog-cosignature).';
comment on column ledger.cosignature.size is 'Of the checkpoint.';
comment on column ledger.cosignature.line is 'The line as it stands under the checkpoint: the name of the witness, its key number, time and signature.';
comment on column ledger.cosignature.received_at is 'When it was taken in.';

create table ledger.campaign_waiting (like ledger.waiting including all);
comment on table ledger.campaign_waiting is 'As ledger.waiting, for an installation that only campaigns.';
create table ledger.campaign_leaf (like ledger.leaf including all);
comment on table ledger.campaign_leaf is 'As ledger.leaf, for an installation that only campaigns.';
create table ledger.campaign_tile (like ledger.tile including all);
comment on table ledger.campaign_tile is 'As ledger.tile, for an installation that only campaigns.';
create table ledger.campaign_checkpoint (like ledger.checkpoint including all);
comment on table ledger.campaign_checkpoint is 'As ledger.checkpoint, for an installation that only campaigns.';
create table ledger.campaign_cosignature (like ledger.cosignature including all);
comment on table ledger.campaign_cosignature is 'As ledger.cosignature, for an installation that only campaigns.';

-- Whatever adds an entry, the entry waits for its place.
create function ledger.wait_for_a_place() returns trigger language plpgsql as $$
begin
    insert into ledger.waiting (entry) values (new.number);
    return null;
end $$;
comment on function ledger.wait_for_a_place is 'Lets the sequencer find an entry, in the transaction that made it.';
create function ledger.wait_for_a_place_of_the_campaign() returns trigger language plpgsql as $$
begin
    insert into ledger.campaign_waiting (entry) values (new.number);
    return null;
end $$;
comment on function ledger.wait_for_a_place_of_the_campaign is 'As ledger.wait_for_a_place, for an installation that only campaigns.';
create trigger an_entry_waits after insert on ledger.entry for each row execute function ledger.wait_for_a_place();
create trigger an_entry_waits after insert on ledger.campaign_entry for each row execute function ledger.wait_for_a_place_of_the_campaign();

-- The entries from before get their places first, in the order they have.
insert into ledger.waiting (entry) select number from ledger.entry;
insert into ledger.campaign_waiting (entry) select number from ledger.campaign_entry;

create trigger nobody_changes_a_leaf before update or delete on ledger.leaf for each row execute function ledger.refuse();
create trigger nobody_empties_the_log before truncate on ledger.leaf for each statement execute function ledger.refuse();
create trigger nobody_changes_a_tile before update or delete on ledger.tile for each row execute function ledger.refuse();
create trigger nobody_empties_the_tiles before truncate on ledger.tile for each statement execute function ledger.refuse();
create trigger nobody_changes_a_checkpoint before update or delete on ledger.checkpoint for each row execute function ledger.refuse();
create trigger nobody_empties_the_checkpoints before truncate on ledger.checkpoint for each statement execute function ledger.refuse();
create trigger nobody_changes_a_leaf before update or delete on ledger.campaign_leaf for each row execute function ledger.refuse();
create trigger nobody_empties_the_log before truncate on ledger.campaign_leaf for each statement execute function ledger.refuse();
create trigger nobody_changes_a_tile before update or delete on ledger.campaign_tile for each row execute function ledger.refuse();
create trigger nobody_empties_the_tiles before truncate on ledger.campaign_tile for each statement execute function ledger.refuse();
create trigger nobody_changes_a_checkpoint before update or delete on ledger.campaign_checkpoint for each row execute function ledger.refuse();
create trigger nobody_empties_the_checkpoints before truncate on ledger.campaign_checkpoint for each statement execute function ledger.refuse();

grant update (content, salt) on ledger.entry to evenhand_casework;
grant select, insert, delete on ledger.waiting to evenhand_casework;
grant select, insert on ledger.leaf, ledger.tile, ledger.checkpoint, ledger.cosignature to evenhand_casework;
grant update (content, salt) on ledger.campaign_entry to evenhand_campaign;
grant select, insert, delete on ledger.campaign_waiting to evenhand_campaign;
grant select, insert on ledger.campaign_leaf, ledger.campaign_tile, ledger.campaign_checkpoint, ledger.campaign_cosignature to evenhand_campaign;
grant select on ledger.campaign_waiting, ledger.campaign_leaf, ledger.campaign_tile, ledger.campaign_checkpoint, ledger.campaign_cosignature
    to evenhand_casework;
