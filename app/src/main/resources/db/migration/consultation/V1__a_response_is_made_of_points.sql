create schema consultation;
comment on schema consultation is 'Consultations, what members say on them, how the response is drafted and agreed, what was sent, and what Government made of it. No child''s record.';
grant usage on schema consultation to evenhand_casework, evenhand_campaign;

create table consultation.consultation (
    id           uuid        primary key,
    title        text        not null check (length(title) between 1 and 300),
    department   text        not null check (length(department) between 1 and 200),
    opened_on    date        not null,
    closes_on    date        not null check (closes_on >= opened_on),
    source       text        not null check (length(source) between 1 and 1000),
    on_behalf_of text        not null check (length(on_behalf_of) between 1 and 200),
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null
);
comment on table consultation.consultation is 'A consultation a response is drafted to. Those that come with the product are in the pack consultations.';
comment on column consultation.consultation.id is 'Identifier; part of its address.';
comment on column consultation.consultation.title is 'Title as published.';
comment on column consultation.consultation.department is 'Who asks.';
comment on column consultation.consultation.opened_on is 'First day.';
comment on column consultation.consultation.closes_on is 'Last day.';
comment on column consultation.consultation.source is 'Where it can be read.';
comment on column consultation.consultation.on_behalf_of is 'The coalition or body that responds.';
comment on column consultation.consultation.recorded_at is 'When it was recorded.';
comment on column consultation.consultation.recorded_by is 'The account that recorded it. Reason: to know who vouches for it. Kept as long as the consultation.';

create table consultation.clause (
    consultation uuid not null references consultation.consultation (id),
    number       int  not null check (number between 1 and 200),
    words        text not null check (length(words) between 1 and 2000),
    primary key (consultation, number)
);
comment on table consultation.clause is 'A question or part of a consultation. Each has an answer of its own.';
comment on column consultation.clause.consultation is 'The consultation.';
comment on column consultation.clause.number is 'Its place, from 1.';
comment on column consultation.clause.words is 'What is asked.';

create table consultation.point (
    id           uuid        primary key,
    consultation uuid        not null,
    clause       int         not null,
    body         text        not null check (length(body) between 1 and 200),
    said_as      text        not null check (length(said_as) <= 200),
    words        text        not null check (length(words) between 1 and 4000),
    evidence     text        not null check (length(evidence) <= 1000),
    ask          text        check (ask ~ '^[A-Z0-9-]{1,20}$'),
    may_be_named boolean     not null,
    received_on  date        not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null,
    foreign key (consultation, clause) references consultation.clause (consultation, number)
);
comment on table consultation.point is 'What a member says on one question. Only ever added to.';
comment on column consultation.point.id is 'Identifier; answers name it.';
comment on column consultation.point.consultation is 'The consultation.';
comment on column consultation.point.clause is 'The question.';
comment on column consultation.point.body is 'The organisation whose point it is.';
comment on column consultation.point.said_as is 'In what post somebody said it for the organisation, never their name; may be empty.';
comment on column consultation.point.words is 'The point.';
comment on column consultation.point.evidence is 'Where what it rests on can be read; may be empty.';
comment on column consultation.point.ask is 'The ask it serves, a key of the pack coalition-asks; null where none.';
comment on column consultation.point.may_be_named is 'Whether the response may say that the point is this organisation''s.';
comment on column consultation.point.received_on is 'The day it was received.';
comment on column consultation.point.recorded_at is 'When it was recorded.';
comment on column consultation.point.recorded_by is 'The account that recorded it. Reason: to know who vouches for it. Kept as long as the point.';
create index point_clause_idx on consultation.point (consultation, clause);

create table consultation.answer (
    consultation uuid        not null,
    clause       int         not null,
    version      int         not null check (version > 0),
    words        text        not null check (length(words) between 1 and 20000),
    points       uuid[]      not null,
    written_at   timestamptz not null,
    written_by   uuid        not null,
    primary key (consultation, clause, version),
    foreign key (consultation, clause) references consultation.clause (consultation, number)
);
comment on table consultation.answer is 'Each version of the answer to a question. Nothing is overwritten; the last one counts.';
comment on column consultation.answer.consultation is 'The consultation.';
comment on column consultation.answer.clause is 'The question.';
comment on column consultation.answer.version is 'From 1. Two people who change the same version cannot both have the next.';
comment on column consultation.answer.words is 'The answer: paragraphs between empty lines; a line that begins with a dash is a line of a list.';
comment on column consultation.answer.points is 'The points it is made of.';
comment on column consultation.answer.written_at is 'When it was written.';
comment on column consultation.answer.written_by is 'The account that wrote it. Reason: to know who to ask. Kept as long as the version.';

create table consultation.agreement (
    consultation uuid        not null references consultation.consultation (id),
    wording      text        not null check (wording ~ '^[0-9a-f]{64}$'),
    body         text        not null check (length(body) between 1 and 200),
    number       int         not null check (number > 0),
    stance       text        not null check (stance in ('AGREES', 'AGREES_WITH_RESERVATION', 'OBJECTS')),
    words        text        not null check (length(words) <= 2000),
    evidence     text        not null check (length(evidence) between 1 and 1000),
    received_on  date        not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null,
    primary key (consultation, wording, body, number)
);
comment on table consultation.agreement is 'What a member said to a wording that was sent round. The last word of a member on a wording counts; another wording needs another word.';
comment on column consultation.agreement.consultation is 'The consultation.';
comment on column consultation.agreement.wording is 'SHA-256 of the wording.';
comment on column consultation.agreement.body is 'The organisation.';
comment on column consultation.agreement.number is 'From 1; a member may say something else later.';
comment on column consultation.agreement.stance is 'AGREES, AGREES_WITH_RESERVATION or OBJECTS.';
comment on column consultation.agreement.words is 'The reservation or objection; may be empty.';
comment on column consultation.agreement.evidence is 'How it is known: a letter or a mail and its day, without a name.';
comment on column consultation.agreement.received_on is 'The day it was received.';
comment on column consultation.agreement.recorded_at is 'When it was recorded.';
comment on column consultation.agreement.recorded_by is 'The account that recorded it. Reason: to know who vouches for it. Kept as long as the agreement.';

create table consultation.move (
    consultation uuid        not null references consultation.consultation (id),
    number       int         not null check (number > 0),
    step         text        not null check (step in ('SEND_ROUND', 'TAKE_BACK', 'SUBMIT', 'HEAR', 'DROP', 'RESUME')),
    standing     text        not null check (standing in ('DRAFTING', 'AGREEING', 'SUBMITTED', 'HEARD', 'DROPPED')),
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null,
    primary key (consultation, number)
);
comment on table consultation.move is 'How a response goes on. What may follow on what is in docs/generated/response-lifecycle.md.';
comment on column consultation.move.consultation is 'The consultation.';
comment on column consultation.move.number is 'Its place, from 1.';
comment on column consultation.move.step is 'What happened.';
comment on column consultation.move.standing is 'Where the response stands since.';
comment on column consultation.move.recorded_at is 'When it was recorded.';
comment on column consultation.move.recorded_by is 'The account that recorded it. Reason: to know who vouches for it. Kept as long as the move.';

create table consultation.submission (
    consultation uuid        primary key references consultation.consultation (id),
    content      text        not null,
    sha256       text        not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    submitted_on date        not null,
    recorded_by  uuid        not null
);
comment on table consultation.submission is 'The response as it was sent. Nobody can change it: the logins may only read and add, and the hash is checked on the way in and stands in the record.';
comment on column consultation.submission.consultation is 'The consultation; a response is sent once.';
comment on column consultation.submission.content is 'The response as canonical JSON (RFC 8785), exactly the text that was hashed. The page, the PDF and the DOCX are drawn from it.';
comment on column consultation.submission.sha256 is 'SHA-256 of the content.';
comment on column consultation.submission.submitted_on is 'The day it was sent.';
comment on column consultation.submission.recorded_by is 'The account that sent it. Reason: to know who vouches for it. Kept as long as the submission.';

create table consultation.reply (
    consultation text        not null check (consultation ~ '^[a-z0-9-]{1,60}$'),
    clause       int         not null check (clause > 0),
    number       int         not null check (number > 0),
    outcome      text        not null check (outcome in ('MET', 'PARTLY_MET', 'NOT_MET', 'NOT_ANSWERED')),
    words        text        not null check (length(words) between 1 and 4000),
    is_quoted    boolean     not null,
    said_on      date        not null,
    source       text        not null check (length(source) between 1 and 1000),
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null,
    primary key (consultation, clause, number)
);
comment on table consultation.reply is 'What Government said on one part of a response, as a campaigner read it. The last one counts.';
comment on column consultation.reply.consultation is 'Identifier of the consultation, or its key in the pack consultations.';
comment on column consultation.reply.clause is 'The question or part.';
comment on column consultation.reply.number is 'From 1; somebody may read it better later.';
comment on column consultation.reply.outcome is 'MET, PARTLY_MET, NOT_MET or NOT_ANSWERED.';
comment on column consultation.reply.words is 'What Government said.';
comment on column consultation.reply.is_quoted is 'Whether these are the words themselves; else a summary.';
comment on column consultation.reply.said_on is 'The day it was published.';
comment on column consultation.reply.source is 'Where it can be read.';
comment on column consultation.reply.recorded_at is 'When it was recorded.';
comment on column consultation.reply.recorded_by is 'The account that recorded it. Reason: to know who vouches for it. Kept as long as the reply.';

grant select, insert on all tables in schema consultation to evenhand_casework, evenhand_campaign;
