create schema pathways;
comment on schema pathways is 'What bodies say of the pathways for rarer conditions, and what a campaigner let be shown. Holds nothing of any child. The pathways themselves are the pack of the same name.';
grant usage on schema pathways to evenhand_casework, evenhand_campaign;

create table pathways.voice (
    id       uuid        primary key,
    pathway  text        not null check (pathway ~ '^[a-z0-9-]{1,60}$'),
    edition  int         not null check (edition > 0),
    body     text        not null check (length(body) between 1 and 200),
    stance   text        not null check (stance in ('AGREE', 'OBJECT', 'COMMENT')),
    words    text        not null check (length(words) <= 2000),
    source   text        not null check (length(source) between 1 and 1000),
    said_at  timestamptz not null,
    said_by  uuid        not null
);
comment on table pathways.voice is 'That a body agrees to an edition of a pathway, objects to it or comments on it. Never changed, but for its words, which are erased in time.';
comment on column pathways.voice.id is 'Identifier; what the record names.';
comment on column pathways.voice.pathway is 'Key of the pathway in the pack.';
comment on column pathways.voice.edition is 'The edition that was read. What is said of one edition is never counted for another.';
comment on column pathways.voice.body is 'On whose behalf it was said. Names of organisations are public.';
comment on column pathways.voice.stance is 'AGREE, OBJECT or COMMENT.';
comment on column pathways.voice.words is 'Personal: what was written may name people. Empty once erased.';
comment on column pathways.voice.source is 'Where the body''s position can be read.';
comment on column pathways.voice.said_at is 'When it was said.';
comment on column pathways.voice.said_by is 'The account that said it. Reason: to know who vouches for it, and that nobody rules on their own words. Kept as long as the row.';
create index voice_pathway_idx on pathways.voice (pathway, edition);

create table pathways.ruling (
    voice    uuid        not null references pathways.voice (id),
    number   int         not null check (number > 0),
    state    text        not null check (state in ('SHOWN', 'DECLINED')),
    reason   text        not null check (length(reason) <= 500 and (state = 'SHOWN' or reason <> '')),
    ruled_at timestamptz not null,
    ruled_by uuid        not null,
    primary key (voice, number)
);
comment on table pathways.ruling is 'Whether what was said is shown to everybody. What may follow on what is in docs/generated/voice-lifecycle.md.';
comment on column pathways.ruling.voice is 'What was said.';
comment on column pathways.ruling.number is 'Its place among the rulings on the same words, from 1.';
comment on column pathways.ruling.state is 'SHOWN or DECLINED.';
comment on column pathways.ruling.reason is 'Why it was declined; empty where it is shown.';
comment on column pathways.ruling.ruled_at is 'When.';
comment on column pathways.ruling.ruled_by is 'The account that ruled; never the one that spoke. Reason: to know who answers for it. Kept as long as the row.';

grant select, insert, update (words) on pathways.voice to evenhand_casework, evenhand_campaign;
grant select, insert on pathways.ruling to evenhand_casework, evenhand_campaign;
