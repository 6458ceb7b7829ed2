create schema updates;
comment on schema updates is 'Meetings and what they left to be done, the updates written from all records, and who gets them by mail.';
grant usage on schema updates to evenhand_casework, evenhand_campaign;

create table updates.meeting (
    id          uuid        primary key,
    held_on     date        not null,
    title       text        not null check (length(title) between 1 and 300),
    summary     text        not null check (length(summary) <= 4000),
    source      text        not null check (length(source) <= 1000),
    is_public   boolean     not null check (not is_public or source <> ''),
    recorded_at timestamptz not null,
    recorded_by uuid        not null
);
comment on table updates.meeting is 'A meeting of the coalition with others. Everybody sees those marked public; a public one has a source.';
comment on column updates.meeting.id is 'Identifier; part of its address.';
comment on column updates.meeting.held_on is 'The day it was held.';
comment on column updates.meeting.title is 'What it was, in a sentence.';
comment on column updates.meeting.summary is 'What came of it; may be empty.';
comment on column updates.meeting.source is 'Where its minutes or a report can be read; may be empty where it is not public.';
comment on column updates.meeting.is_public is 'Whether everybody may see it.';
comment on column updates.meeting.recorded_at is 'When it was recorded.';
comment on column updates.meeting.recorded_by is 'The account that recorded it. Reason: to know who vouches for it. Kept as long as the meeting.';

create table updates.party (
    meeting     uuid not null references updates.meeting (id),
    number      int  not null check (number > 0),
    body        text not null check (length(body) between 1 and 200),
    represented text not null check (length(represented) <= 300),
    primary key (meeting, number)
);
comment on table updates.party is 'A body that was at a meeting.';
comment on column updates.party.meeting is 'The meeting.';
comment on column updates.party.number is 'Its place, from 1.';
comment on column updates.party.body is 'The organisation or department.';
comment on column updates.party.represented is 'In what posts people came, like “minister”; no names of private persons. May be empty.';

create table updates.meeting_ask (
    meeting uuid not null references updates.meeting (id),
    ask     text not null check (ask ~ '^[A-Z0-9-]{1,20}$'),
    primary key (meeting, ask)
);
comment on table updates.meeting_ask is 'An ask that a meeting served.';
comment on column updates.meeting_ask.meeting is 'The meeting.';
comment on column updates.meeting_ask.ask is 'The ask, a key of the pack coalition-asks.';

create table updates.action (
    id          uuid        primary key,
    meeting     uuid        not null references updates.meeting (id),
    what        text        not null check (length(what) between 1 and 500),
    owner       text        not null check (length(owner) between 1 and 200),
    due_on      date        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null
);
comment on table updates.action is 'Something a meeting left to be done. It is overdue when its day has passed and it is not done: that is told from the clock.';
comment on column updates.action.id is 'Identifier.';
comment on column updates.action.meeting is 'The meeting.';
comment on column updates.action.what is 'What is to be done.';
comment on column updates.action.owner is 'The organisation that is to do it.';
comment on column updates.action.due_on is 'By when.';
comment on column updates.action.recorded_at is 'When it was recorded.';
comment on column updates.action.recorded_by is 'The account that recorded it. Reason: to know who vouches for it. Kept as long as the action.';
create index action_meeting_idx on updates.action (meeting);

create table updates.done (
    action      uuid        primary key references updates.action (id),
    done_on     date        not null,
    evidence    text        not null check (length(evidence) between 1 and 1000),
    recorded_at timestamptz not null,
    recorded_by uuid        not null
);
comment on table updates.done is 'That an action was done, and what shows it.';
comment on column updates.done.action is 'The action.';
comment on column updates.done.done_on is 'The day it was done.';
comment on column updates.done.evidence is 'What shows it.';
comment on column updates.done.recorded_at is 'When it was recorded.';
comment on column updates.done.recorded_by is 'The account that recorded it. Reason: to know who vouches for it. Kept as long as the action.';

create table updates.edition (
    id          uuid        not null,
    version     int         not null check (version > 0),
    title       text        not null check (length(title) between 1 and 300),
    from_day    date        not null,
    until_day   date        not null check (until_day >= from_day),
    written_at  timestamptz not null,
    written_by  uuid        not null,
    primary key (id, version)
);
comment on table updates.edition is 'Each version of the draft of an update. Nothing is overwritten; the last one counts.';
comment on column updates.edition.id is 'Identifier of the update; part of its address.';
comment on column updates.edition.version is 'From 1. Two people who change the same version cannot both have the next.';
comment on column updates.edition.title is 'Its title.';
comment on column updates.edition.from_day is 'First day of what it tells of.';
comment on column updates.edition.until_day is 'Last day of what it tells of.';
comment on column updates.edition.written_at is 'When this version was written.';
comment on column updates.edition.written_by is 'The account that wrote it. Reason: to know who to ask. Kept as long as the update.';

create table updates.sentence (
    id       uuid not null,
    version  int  not null,
    place    int  not null check (place > 0),
    words    text not null check (length(words) between 1 and 2000),
    drafted  text not null check (length(drafted) <= 2000),
    record   text not null check (length(record) <= 200),
    path     text not null check (length(path) <= 300 and (path = '' or path like '/%')),
    source   text not null check (length(source) between 1 and 2000),
    primary key (id, version, place),
    foreign key (id, version) references updates.edition (id, version)
);
comment on table updates.sentence is 'A sentence of one version of an update, with the record or the source it rests on.';
comment on column updates.sentence.id is 'The update.';
comment on column updates.sentence.version is 'The version.';
comment on column updates.sentence.place is 'Its place, from 1.';
comment on column updates.sentence.words is 'The sentence as it stands.';
comment on column updates.sentence.drafted is 'The sentence as it was made from its record; empty where an editor wrote it from a source. Where it differs from the words, an editor changed it.';
comment on column updates.sentence.record is 'The record it was made from, in words; empty where an editor wrote it.';
comment on column updates.sentence.path is 'Where the record can be seen here; may be empty.';
comment on column updates.sentence.source is 'Where it can be read.';

create table updates.move (
    id          uuid        not null,
    number      int         not null check (number > 0),
    step        text        not null check (step in ('PUBLISH', 'DROP', 'RESUME')),
    standing    text        not null check (standing in ('DRAFTING', 'PUBLISHED', 'DROPPED')),
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    primary key (id, number)
);
comment on table updates.move is 'How an update goes on. What may follow on what is in docs/generated/update-lifecycle.md.';
comment on column updates.move.id is 'The update.';
comment on column updates.move.number is 'Its place, from 1.';
comment on column updates.move.step is 'What happened.';
comment on column updates.move.standing is 'Where the update stands since.';
comment on column updates.move.recorded_at is 'When it was recorded.';
comment on column updates.move.recorded_by is 'The account that recorded it. Reason: to know who vouches for it. Kept as long as the update.';

create table updates.published (
    id           uuid primary key,
    content      text not null,
    sha256       text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    published_on date not null,
    recorded_by  uuid not null
);
comment on table updates.published is 'An update as it was published. Nobody can change it: the logins may only read and add.';
comment on column updates.published.id is 'The update.';
comment on column updates.published.content is 'The update as canonical JSON (RFC 8785), exactly the text that was hashed.';
comment on column updates.published.sha256 is 'SHA-256 of the content.';
comment on column updates.published.published_on is 'The day it was published.';
comment on column updates.published.recorded_by is 'The account that published it. Reason: to know who vouches for it. Kept as long as the update.';

grant select, insert on all tables in schema updates to evenhand_casework, evenhand_campaign;

create table updates.subscriber (
    id           uuid        primary key,
    subject_key  text        not null,
    email_sealed text        not null,
    email_index  text        unique,
    token_sealed text        not null,
    token_hash   text        not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    state        text        not null check (state in ('ASKED', 'CONFIRMED', 'GONE')),
    asked_at     timestamptz not null,
    changed_at   timestamptz not null,
    check (state <> 'GONE' or (subject_key = '' and email_sealed = '' and email_index is null and token_sealed = ''))
);
comment on table updates.subscriber is 'Who gets updates by mail. What may follow on what is in docs/generated/subscriber-lifecycle.md. Who leaves is erased at once; only the hash of the link stays, so that it can be used again without an error.';
comment on column updates.subscriber.id is 'Identifier.';
comment on column updates.subscriber.subject_key is 'The key their address is sealed with, itself sealed; empty once erased.';
comment on column updates.subscriber.email_sealed is 'The mail address, sealed; empty once erased.';
comment on column updates.subscriber.email_index is 'Personal: a value by which the address is found without being readable; null once erased.';
comment on column updates.subscriber.token_sealed is 'The random part of their links, sealed; empty once erased.';
comment on column updates.subscriber.token_hash is 'SHA-256 of the random part of their links.';
comment on column updates.subscriber.state is 'ASKED, CONFIRMED or GONE.';
comment on column updates.subscriber.asked_at is 'When they asked.';
comment on column updates.subscriber.changed_at is 'When they confirmed, left or were erased; before, when they asked.';

create table updates.mailed (
    id         uuid        primary key references updates.published (id),
    mailed_at  timestamptz not null,
    recipients int         not null check (recipients >= 0),
    mailed_by  uuid        not null
);
comment on table updates.mailed is 'That an update was sent by mail: once.';
comment on column updates.mailed.id is 'The update.';
comment on column updates.mailed.mailed_at is 'When it was left to be sent.';
comment on column updates.mailed.recipients is 'To how many.';
comment on column updates.mailed.mailed_by is 'The account that sent it. Reason: to know who vouches for it. Kept as long as the update.';

grant select, insert on updates.subscriber, updates.mailed to evenhand_casework, evenhand_campaign;
grant update (subject_key, email_sealed, email_index, token_sealed, state, changed_at) on updates.subscriber to evenhand_casework, evenhand_campaign;
