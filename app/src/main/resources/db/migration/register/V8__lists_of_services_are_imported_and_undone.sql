create table register.service_reference (
    owner     uuid not null,
    reference text not null check (length(reference) between 1 and 100),
    service   uuid not null unique references register.service (id),
    primary key (owner, reference)
);
comment on table register.service_reference is 'What an owner calls its services in its own lists, so that they are known again.';
comment on column register.service_reference.owner is 'The organisation whose list it is (people.organisation).';
comment on column register.service_reference.reference is 'Its own number or key of the service.';
comment on column register.service_reference.service is 'The service.';

create table register.import_columns (
    owner     uuid not null,
    signature text not null check (signature ~ '^[0-9a-f]{64}$'),
    columns   text not null check (length(columns) <= 2000),
    primary key (owner, signature)
);
comment on table register.import_columns is 'Which columns an organisation meant when it gave a list with these headers.';
comment on column register.import_columns.owner is 'The organisation (people.organisation).';
comment on column register.import_columns.signature is 'SHA-256 of the headers in their order, without case and signs.';
comment on column register.import_columns.columns is 'NAME=0 PROFESSION=3: column of the register and place in the file, from 0.';

create table register.import (
    id           uuid        primary key,
    owner        uuid        not null,
    made_by      uuid        not null,
    file_name    text        not null check (length(file_name) between 1 and 100),
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes        int         not null check (bytes > 0),
    state        text        not null check (state in ('GIVEN', 'FAULTY', 'READY', 'COMMITTED', 'UNDONE', 'DISCARDED')),
    subject_key  text,
    file_sealed  text,
    headers      text[]      not null,
    notes        text[]      not null,
    columns      text        not null check (length(columns) <= 2000),
    row_count    int         not null check (row_count >= 0),
    fault_count  int         not null default 0 check (fault_count >= 0),
    seen         text        not null default '',
    given_at     timestamptz not null,
    committed_at timestamptz,
    committed_by uuid,
    undone_at    timestamptz,
    undone_by    uuid,
    check ((committed_at is null) = (committed_by is null)),
    check ((undone_at is null) = (undone_by is null)),
    check ((file_sealed is null) = (subject_key is null))
);
comment on table register.import is 'A list of services that an organisation gave, and what became of it. Once committed it is the receipt.';
comment on column register.import.id is 'Identifier; what the record names.';
comment on column register.import.owner is 'The organisation that gave it (people.organisation).';
comment on column register.import.made_by is 'The account that gave it.';
comment on column register.import.file_name is 'As the file is called, without signs that are none of a name.';
comment on column register.import.sha256 is 'Of the file as it was given.';
comment on column register.import.bytes is 'How long the file is.';
comment on column register.import.state is 'GIVEN, FAULTY, READY, COMMITTED, UNDONE or DISCARDED.';
comment on column register.import.subject_key is 'The key the file is sealed with, itself sealed; null once the file is gone.';
comment on column register.import.file_sealed is 'Personal, sealed: the file. Lists of services are about nobody, but columns that are not read may be.';
comment on column register.import.headers is 'Row 1 of the file.';
comment on column register.import.notes is 'What was noticed in reading it.';
comment on column register.import.columns is 'NAME=0 PROFESSION=3: column of the register and place in the file, from 0.';
comment on column register.import.row_count is 'Rows below the header that are not empty.';
comment on column register.import.fault_count is 'How many faults were found.';
comment on column register.import.seen is 'What the register of the owner was when the list was compared with it; if it is otherwise now, the list is compared again.';
comment on column register.import.given_at is 'When it was given.';
comment on column register.import.committed_at is 'When it was committed; null until then.';
comment on column register.import.committed_by is 'The account that committed it.';
comment on column register.import.undone_at is 'When it was undone; null until then.';
comment on column register.import.undone_by is 'The account that undid it.';
create index import_by_owner_idx on register.import (owner, given_at);

create table register.import_fault (
    import uuid not null references register.import (id) on delete cascade,
    owner  uuid not null,
    number int  not null,
    row    int  not null,
    field  text not null,
    value  text not null,
    rule   text not null,
    why    text not null,
    remedy text not null,
    primary key (import, number)
);
comment on table register.import_fault is 'The first faults of a list; the file that is given back has all of them.';
comment on column register.import_fault.import is 'The list.';
comment on column register.import_fault.owner is 'The organisation that gave it.';
comment on column register.import_fault.number is 'In the order of the file, from 1.';
comment on column register.import_fault.row is 'As a spreadsheet counts, the header being 1.';
comment on column register.import_fault.field is 'Letter and name of the column; empty where it is about the row.';
comment on column register.import_fault.value is 'Personal, it may be: what stands there, shortened.';
comment on column register.import_fault.rule is 'Which rule it breaks.';
comment on column register.import_fault.why is 'What is wrong, as a sentence.';
comment on column register.import_fault.remedy is 'What to do, as a sentence.';

create table register.import_line (
    import     uuid  not null references register.import (id) on delete cascade,
    owner      uuid  not null,
    number     int   not null,
    verdict    text  not null check (verdict in ('NEW', 'CHANGED', 'SAME', 'CLOSE', 'LEAVES')),
    row        int,
    service    uuid  not null,
    close_to   uuid,
    name       text  not null,
    profession text  not null,
    decision   text  check (decision in ('APART', 'SAME', 'STAYS', 'LEAVES')),
    after      jsonb,
    after_same jsonb,
    changes    jsonb not null,
    primary key (import, number),
    check ((verdict = 'LEAVES') = (row is null)),
    check ((verdict = 'CLOSE') = (close_to is not null))
);
comment on table register.import_line is 'What a list would do to one service. Nothing of it is done before the list is committed.';
comment on column register.import_line.import is 'The list.';
comment on column register.import_line.owner is 'The organisation that gave it.';
comment on column register.import_line.number is 'In the order of the list, from 1; those that are not on it come last.';
comment on column register.import_line.verdict is 'NEW, CHANGED, SAME, CLOSE (perhaps the same as another) or LEAVES (on the register and not in the list).';
comment on column register.import_line.row is 'Where it stands in the file first; null where it is not in it.';
comment on column register.import_line.service is 'The service, or the identifier it will have.';
comment on column register.import_line.close_to is 'The service it may be the same as.';
comment on column register.import_line.name is 'What it is called.';
comment on column register.import_line.profession is 'Who helps.';
comment on column register.import_line.decision is 'APART or SAME for what is close, STAYS or LEAVES for what is not in the list; null where nothing is to be decided.';
comment on column register.import_line.after is 'What the register will say, by column; null where nothing changes.';
comment on column register.import_line.after_same is 'What it will say if it is the same as the other.';
comment on column register.import_line.changes is 'Column, before and after, for people to read.';
create index import_line_by_verdict_idx on register.import_line (import, verdict, number);

create table register.import_done (
    import        uuid not null references register.import (id) on delete cascade,
    owner         uuid not null,
    service       uuid not null references register.service (id) deferrable initially deferred,
    what          text not null check (what in ('ADD', 'CHANGE', 'LEAVE')),
    after         jsonb,
    before        jsonb,
    edition_after int,
    is_undone     boolean not null default false,
    primary key (import, service),
    check ((what = 'ADD') = (before is null))
);
comment on table register.import_done is 'What a committed list did to one service, and what was there before: for the days in which it can be undone.';
comment on column register.import_done.import is 'The list.';
comment on column register.import_done.owner is 'The organisation that gave it.';
comment on column register.import_done.service is 'The service.';
comment on column register.import_done.what is 'ADD, CHANGE or LEAVE.';
comment on column register.import_done.after is 'What the register said afterwards, by column; null where it left.';
comment on column register.import_done.before is 'The service, its hours, its places and its reference as they were; null where there was none.';
comment on column register.import_done.edition_after is 'The edition of the service afterwards: another one was made by somebody since.';
comment on column register.import_done.is_undone is 'Whether it was put back.';

do $$
declare
    name text;
begin
    foreach name in array array['service_reference', 'import_columns', 'import', 'import_fault', 'import_line', 'import_done'] loop
        execute format('alter table register.%I enable row level security', name);
        execute format('alter table register.%I force row level security', name);
        execute format('create policy own_organisation on register.%I to evenhand_casework
            using (owner = evenhand.acting_organisation()) with check (owner = evenhand.acting_organisation())', name);
        execute format('create policy owner_migrates on register.%I to current_user using (true) with check (true)', name);
    end loop;
end
$$;
grant select, insert, update, delete on register.service_reference, register.import_columns to evenhand_casework;
grant select, insert, update on register.import to evenhand_casework;
grant select, insert, delete on register.import_fault to evenhand_casework;
grant select, insert, update, delete on register.import_line, register.import_done to evenhand_casework;

-- Time passes for every organisation, so the daily look may destroy the files of old lists; and nothing else of anybody.
create function register.erase_imports(kept_before timestamptz)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    delete from register.import_fault f using register.import i
    where i.id = f.import and i.file_sealed is not null and coalesce(i.undone_at, i.committed_at, i.given_at) < kept_before;
    delete from register.import_line l using register.import i
    where i.id = l.import and i.file_sealed is not null and coalesce(i.undone_at, i.committed_at, i.given_at) < kept_before;
    delete from register.import_done d using register.import i
    where i.id = d.import and i.file_sealed is not null and coalesce(i.undone_at, i.committed_at, i.given_at) < kept_before;
    update register.import i set file_sealed = null, subject_key = null
    where i.file_sealed is not null and coalesce(i.undone_at, i.committed_at, i.given_at) < kept_before
    returning i.id;
end;
comment on function register.erase_imports is 'Destroys the files of lists that nobody touched since, with their keys and what was kept to undo them; says whose.';
revoke execute on function register.erase_imports from public;
grant execute on function register.erase_imports to evenhand_casework;
