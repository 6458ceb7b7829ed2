create schema eaction;
comment on schema eaction is 'Letters of constituents, from the draft to what was answered. Names, addresses and texts are sealed; a postcode is nowhere.';
grant usage on schema eaction to evenhand_casework, evenhand_campaign;

create table eaction.letter (
    id             uuid        primary key,
    token_hash     text        not null unique,
    kind           text        not null check (kind in ('MEMBER', 'AUTHORITY', 'BOARD')),
    area           text        not null check (area ~ '^[A-Za-z0-9]{3,10}$'),
    figure         text        not null check (figure ~ '^([a-z-]{3,20}[.][A-Za-z0-9]{3,10}[.][0-9a-f]{10})?$'),
    state          text        not null check (state in ('WRITTEN', 'CONFIRMED', 'REFUSED')),
    written_at     timestamptz not null,
    confirmed_at   timestamptz check ((confirmed_at is null) = (state = 'WRITTEN')),
    leaves_at      timestamptz check ((leaves_at is null) = (state <> 'CONFIRMED')),
    mail           uuid        check ((mail is null) = (state <> 'CONFIRMED')),
    subject_key    text        not null,
    name_sealed    text        not null,
    email_sealed   text        not null,
    email_index    text        not null,
    source_index   text        not null,
    text_key       text        not null,
    subject_sealed text        not null,
    text_sealed    text        not null,
    words_sealed   text        not null
);
comment on table eaction.letter is 'One letter. The text, the writer and the source are erased in turn when the pack retention says so (eaction.letter.…); place, day and state stay, to count.';
comment on column eaction.letter.id is 'Identifier.';
comment on column eaction.letter.token_hash is 'Keyed hash of the secret in the writer''s link.';
comment on column eaction.letter.kind is 'To whom: MEMBER (of Parliament), AUTHORITY or BOARD.';
comment on column eaction.letter.area is 'Code of the constituency, authority or board that we chose from a postcode.';
comment on column eaction.letter.figure is 'Identifier of the figure that it quotes; empty where none.';
comment on column eaction.letter.state is 'WRITTEN (waits for its writer''s address to be confirmed), CONFIRMED (given to the outbox) or REFUSED (a copy when it was confirmed).';
comment on column eaction.letter.written_at is 'When it was written.';
comment on column eaction.letter.confirmed_at is 'When the address was confirmed; null until then.';
comment on column eaction.letter.leaves_at is 'From when it may leave, so that no addressee gets more than their share in a day.';
comment on column eaction.letter.mail is 'The piece of mail that it became; where it stands is asked there.';
comment on column eaction.letter.subject_key is 'The key of what is known of the writer, sealed under the master key; empty once erased.';
comment on column eaction.letter.name_sealed is 'Name of the writer, sealed.';
comment on column eaction.letter.email_sealed is 'Address of the writer, sealed. Reason: to confirm it, and for the answer.';
comment on column eaction.letter.email_index is 'Personal: a keyed hash of the address, to keep one person from writing without end.';
comment on column eaction.letter.source_index is 'Personal: a keyed hash of the network address and the day; empty after a day.';
comment on column eaction.letter.text_key is 'Personal: the key of the text, sealed under the master key; empty once erased.';
comment on column eaction.letter.subject_sealed is 'Subject line, sealed.';
comment on column eaction.letter.text_sealed is 'The letter as it leaves, sealed.';
comment on column eaction.letter.words_sealed is 'The writer''s own words, sealed; to compare them once more when they are confirmed.';
create index letter_email_idx on eaction.letter (email_index, written_at);
create index letter_source_idx on eaction.letter (source_index, written_at);
create index letter_addressee_idx on eaction.letter (kind, area, leaves_at);

create table eaction.pair (
    text_group uuid   not null,
    pair       bigint not null,
    kept_on    date   not null,
    primary key (text_group, pair)
);
comment on table eaction.pair is 'What confirmed letters said, as keyed hashes of pairs of words, to tell copies. Nothing leads from here to a letter or its writer.';
comment on column eaction.pair.text_group is 'Personal: those of one text; a random identifier that stands nowhere else.';
comment on column eaction.pair.pair is 'Personal: keyed hash of two words that stand near each other.';
comment on column eaction.pair.kept_on is 'The day the letter was confirmed.';
create index pair_pair_idx on eaction.pair (pair);
create index pair_kept_on_idx on eaction.pair (kept_on);

create table eaction.answer (
    letter       uuid primary key,
    kind         text not null check (kind in ('MEMBER', 'AUTHORITY', 'BOARD')),
    area         text not null check (area ~ '^[A-Za-z0-9]{3,10}$'),
    said         text not null check (said in ('ANSWERED', 'ACKNOWLEDGED', 'NOTHING')),
    told_on      date not null,
    subject_key  text not null,
    words_sealed text not null
);
comment on table eaction.answer is 'What a writer told us that the addressee answered. Words only with consent, and sealed.';
comment on column eaction.answer.letter is 'Identifier of the letter.';
comment on column eaction.answer.kind is 'Who was written to.';
comment on column eaction.answer.area is 'Code of the constituency, authority or board.';
comment on column eaction.answer.said is 'ANSWERED, ACKNOWLEDGED (only that it came) or NOTHING.';
comment on column eaction.answer.told_on is 'The day we were told.';
comment on column eaction.answer.subject_key is 'The key of the words, sealed under the master key; empty where there are none, and once erased.';
comment on column eaction.answer.words_sealed is 'What was answered, as the writer put it, sealed; empty without consent.';

grant select, insert, update on eaction.letter to evenhand_casework, evenhand_campaign;
grant select, insert, delete on eaction.pair to evenhand_casework, evenhand_campaign;
grant select, insert, update on eaction.answer to evenhand_casework, evenhand_campaign;
