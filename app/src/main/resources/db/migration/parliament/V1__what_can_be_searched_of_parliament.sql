create schema parliament;
comment on schema parliament is 'Questions, answers, asks and letters as they are searched. All of it is public and is loaded from packs.';
grant usage on schema parliament to evenhand_casework, evenhand_campaign;

create table parliament.document (
    kind  text     not null check (kind in ('QUESTION', 'ASK', 'LETTER')),
    key   text     not null,
    title text     not null,
    body  text     not null,
    words tsvector not null generated always as
        (setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'B')) stored,
    primary key (kind, key)
);
comment on table parliament.document is 'One text that can be found by its words. Public record; members and ministers are named as Parliament names them. Replaced whole when a pack changes.';
comment on column parliament.document.kind is 'QUESTION (with its answer), ASK or LETTER.';
comment on column parliament.document.key is 'House, session and number of a question; else the key in its pack.';
comment on column parliament.document.title is 'Heading, or the text of an ask.';
comment on column parliament.document.body is 'Question and answer, as published; theme and source of an ask; addressees and notes of a letter.';
comment on column parliament.document.words is 'The same, as PostgreSQL searches it in English.';
create index document_words_idx on parliament.document using gin (words);

create table parliament.loaded (
    of_packs  text        primary key,
    loaded_at timestamptz not null
);
comment on table parliament.loaded is 'From which versions of packs the documents were loaded; one row.';
comment on column parliament.loaded.of_packs is 'Names and versions.';
comment on column parliament.loaded.loaded_at is 'When.';

grant select, insert, update, delete on parliament.document, parliament.loaded to evenhand_casework, evenhand_campaign;
