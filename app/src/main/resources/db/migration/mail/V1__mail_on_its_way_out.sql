create schema mail;
comment on schema mail is 'Mail on its way out, written in the transaction of the change that causes it. Addresses and texts are sealed.';
grant usage on schema mail to evenhand_casework, evenhand_campaign;

create table mail.message (
    id                 uuid        primary key,
    queued_by          text        not null default current_user,
    purpose            text        not null check (purpose ~ '^[a-z][a-z.-]{2,59}$'),
    state              text        not null check (state in ('QUEUED', 'SENT', 'BOUNCED', 'FAILED', 'WITHDRAWN')),
    is_automatic       boolean     not null,
    subject_key        text        not null,
    to_index           text        not null,
    to_sealed          text        not null,
    subject_sealed     text        not null,
    text_sealed        text        not null,
    from_name_sealed   text        not null,
    reply_to_sealed    text        not null,
    unsubscribe_sealed text        not null,
    queued_at          timestamptz not null,
    next_try_at        timestamptz check ((next_try_at is null) = (state <> 'QUEUED')),
    tries              int         not null check (tries >= 0),
    last_tried_at      timestamptz,
    last_reason        text        not null check (length(last_reason) <= 40),
    settled_at         timestamptz check ((settled_at is null) = (state = 'QUEUED')),
    erased_on          date,
    constraint erased_means_empty check (erased_on is null or (subject_key = '' and to_sealed = '' and subject_sealed = ''
        and text_sealed = '' and from_name_sealed = '' and reply_to_sealed = '' and unsubscribe_sealed = ''))
);
comment on table mail.message is 'One piece of mail to one address. What is personal is erased when the pack retention says so (mail.message); the row stays, to count.';
comment on column mail.message.id is 'Identifier; its Message-ID is made of it and is the same at every try.';
comment on column mail.message.queued_by is 'Which of our database logins queued it; no other sees it.';
comment on column mail.message.purpose is 'What kind of mail it is, as a code.';
comment on column mail.message.state is 'QUEUED, SENT (the mail server took it), BOUNCED (refused for good), FAILED (given up) or WITHDRAWN.';
comment on column mail.message.is_automatic is 'Whether a program wrote it for an occasion, so that no machine should answer.';
comment on column mail.message.subject_key is 'The key of this piece, sealed under the master key; empty once erased.';
comment on column mail.message.to_index is 'Personal: a keyed hash of the address, to hold it to its share without reading it.';
comment on column mail.message.to_sealed is 'Address of who gets it, sealed. Reason: it cannot be sent otherwise.';
comment on column mail.message.subject_sealed is 'Subject line, sealed.';
comment on column mail.message.text_sealed is 'Text, sealed.';
comment on column mail.message.from_name_sealed is 'Name beside our own address, sealed; empty for the installation''s.';
comment on column mail.message.reply_to_sealed is 'Address to which an answer goes, sealed; empty for the installation''s.';
comment on column mail.message.unsubscribe_sealed is 'Address at which such mail is ended, sealed; empty where it is no mailing.';
comment on column mail.message.queued_at is 'When it was left to be sent.';
comment on column mail.message.next_try_at is 'From when it may be offered to the mail server; while it is being offered, when another may take over. Null once settled.';
comment on column mail.message.tries is 'How often it was offered, including a try in which the machine died.';
comment on column mail.message.last_tried_at is 'When it was offered last; null before the first time.';
comment on column mail.message.last_reason is 'Code of the last failure: the server''s number or a word of ours, never the server''s words.';
comment on column mail.message.settled_at is 'When it left, bounced, was given up or taken back; null while it waits.';
comment on column mail.message.erased_on is 'The day what is personal was erased, and the key with it; null until then.';

create index message_waiting_idx on mail.message (next_try_at) where state = 'QUEUED';
create index message_to_idx on mail.message (to_index, settled_at);
create index message_tried_idx on mail.message (last_tried_at);
create index message_queued_idx on mail.message (queued_at) where erased_on is null;

-- The campaign must not read the casework's mail, nor the other way about.
alter table mail.message enable row level security;
alter table mail.message force row level security;
create policy own_mail on mail.message to evenhand_casework, evenhand_campaign
    using (queued_by = current_user) with check (queued_by = current_user);
grant select, insert, update on mail.message to evenhand_casework, evenhand_campaign;
