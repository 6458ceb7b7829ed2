create schema coalition;
comment on schema coalition is 'What the coalition asks of Government, what Government said it would do, and what became of it. Public; only ever added to.';
grant usage on schema coalition to evenhand_casework, evenhand_campaign;

create table coalition.commitment (
    id           uuid        primary key,
    ask          text        not null check (ask ~ '^[A-Z0-9-]{1,20}$'),
    said_by      text        not null check (length(said_by) between 1 and 200),
    said_on      date        not null,
    words        text        not null check (length(words) between 1 and 2000),
    is_quoted    boolean     not null,
    due_on       date        check (due_on >= said_on),
    figure       text        check (figure ~ '^[a-z0-9.-]{1,60}$'),
    figure_value numeric     check ((figure is null) = (figure_value is null)),
    source       text        not null check (length(source) between 1 and 1000),
    question     text        check (question ~ '^(commons|lords)/[0-9-]{4,9}/[A-Z0-9]{1,12}$'),
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null
);
comment on table coalition.commitment is 'Something Government said it would do, as a campaigner recorded it. Those that come with the product are in the pack coalition-commitments.';
comment on column coalition.commitment.id is 'Identifier; what the record names.';
comment on column coalition.commitment.ask is 'The ask it concerns, a key of the pack coalition-asks.';
comment on column coalition.commitment.said_by is 'Department or minister, as published.';
comment on column coalition.commitment.said_on is 'The day it was said.';
comment on column coalition.commitment.words is 'What was said.';
comment on column coalition.commitment.is_quoted is 'Whether these are the words themselves; else a summary.';
comment on column coalition.commitment.due_on is 'By when; null where no day was given.';
comment on column coalition.commitment.figure is 'The figure it names, a key of the pack policy-figures; null where none.';
comment on column coalition.commitment.figure_value is 'That figure as it was said, in the unit of the pack; compared with the pack whenever it is shown.';
comment on column coalition.commitment.source is 'Where it can be read.';
comment on column coalition.commitment.question is 'House, session and number of the written question it answers; null where it was said elsewhere.';
comment on column coalition.commitment.recorded_at is 'When it was recorded.';
comment on column coalition.commitment.recorded_by is 'The account that recorded it. Reason: to know who vouches for it. Kept as long as the commitment.';
create index commitment_ask_idx on coalition.commitment (ask);

create table coalition.move (
    subject_kind text        not null check (subject_kind in ('ASK', 'COMMITMENT')),
    subject      text        not null,
    number       int         not null check (number > 0),
    step         text        not null check (step in ('PART_MET', 'MEET', 'BREAK', 'WITHDRAW', 'RENEW')),
    state        text        not null check (state in ('OPEN', 'PARTLY_MET', 'MET', 'BROKEN', 'WITHDRAWN')),
    happened_on  date        not null,
    source       text        not null check (length(source) between 1 and 1000),
    note         text        not null check (length(note) <= 2000),
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null,
    primary key (subject_kind, subject, number)
);
comment on table coalition.move is 'A change of where an ask or a commitment stands. What may follow on what is in docs/generated/ask-lifecycle.md.';
comment on column coalition.move.subject_kind is 'ASK or COMMITMENT.';
comment on column coalition.move.subject is 'Key of the ask, key of the commitment in its pack, or identifier of a recorded commitment.';
comment on column coalition.move.number is 'Its place among the moves of the subject, from 1.';
comment on column coalition.move.step is 'What happened.';
comment on column coalition.move.state is 'Where the subject stands since.';
comment on column coalition.move.happened_on is 'The day it happened.';
comment on column coalition.move.source is 'Where that can be read.';
comment on column coalition.move.note is 'What should be known of it; may be empty.';
comment on column coalition.move.recorded_at is 'When it was recorded.';
comment on column coalition.move.recorded_by is 'The account that recorded it. Reason: to know who vouches for it. Kept as long as the move.';

create table coalition.link (
    id          uuid        primary key,
    ask         text        not null check (ask ~ '^[A-Z0-9-]{1,20}$'),
    kind        text        not null check (kind in ('EVIDENCE', 'QUESTION', 'MEETING', 'SUBMISSION', 'LETTER', 'ANSWER')),
    happened_on date        not null,
    title       text        not null check (length(title) between 1 and 500),
    source      text        not null check (length(source) between 1 and 1000),
    figure       text       check (figure ~ '^[a-z0-9.-]{1,60}$'),
    figure_value numeric    check ((figure is null) = (figure_value is null)),
    recorded_at timestamptz not null,
    recorded_by uuid        not null
);
comment on table coalition.link is 'What was done for an ask: evidence, a question, a meeting, a submission, a letter, an answer; confirmed by the campaigner who recorded it.';
comment on column coalition.link.id is 'Identifier.';
comment on column coalition.link.ask is 'The ask it serves, a key of the pack coalition-asks.';
comment on column coalition.link.kind is 'EVIDENCE, QUESTION, MEETING, SUBMISSION, LETTER or ANSWER.';
comment on column coalition.link.happened_on is 'The day it happened.';
comment on column coalition.link.title is 'What it is, in a sentence.';
comment on column coalition.link.source is 'Where it can be read.';
comment on column coalition.link.figure is 'A figure it uses, a key of the pack policy-figures; null where none.';
comment on column coalition.link.figure_value is 'That figure as it was used, in the unit of the pack.';
comment on column coalition.link.recorded_at is 'When it was recorded.';
comment on column coalition.link.recorded_by is 'The account that recorded it. Reason: to know who vouches for it. Kept as long as the link.';
create index link_ask_idx on coalition.link (ask);

grant select, insert on coalition.commitment, coalition.move, coalition.link to evenhand_casework, evenhand_campaign;
