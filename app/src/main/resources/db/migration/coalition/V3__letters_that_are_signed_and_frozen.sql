create table coalition.letter (
    id         uuid        primary key,
    kind       text        not null check (kind in ('ORGANISATIONS', 'PARLIAMENTARIANS')),
    created_at timestamptz not null,
    created_by uuid        not null
);
comment on table coalition.letter is 'A letter that is written here. Those known from public pages are in the pack coalition-letters.';
comment on column coalition.letter.id is 'Identifier; what the record names.';
comment on column coalition.letter.kind is 'Who signs it: ORGANISATIONS of the coalition, or PARLIAMENTARIANS and their groups.';
comment on column coalition.letter.created_at is 'When it was begun.';
comment on column coalition.letter.created_by is 'The account that began it. Reason: to know who vouches for it. Kept as long as the letter.';

create table coalition.letter_version (
    letter     uuid        not null references coalition.letter,
    number     int         not null check (number > 0),
    sender     text        not null check (length(sender) between 1 and 200),
    subject    text        not null check (length(subject) between 1 and 200),
    content    text        not null check (length(content) between 1 and 20000),
    written_at timestamptz not null,
    written_by uuid        not null,
    primary key (letter, number)
);
comment on table coalition.letter_version is 'One text of a letter. A changed text is a new version.';
comment on column coalition.letter_version.letter is 'The letter.';
comment on column coalition.letter_version.number is 'Its place, from 1.';
comment on column coalition.letter_version.sender is 'From whom, as it stands at its head.';
comment on column coalition.letter_version.subject is 'Its subject.';
comment on column coalition.letter_version.content is 'Its text.';
comment on column coalition.letter_version.written_at is 'When it was written.';
comment on column coalition.letter_version.written_by is 'The account that wrote it. Reason: to know who vouches for it. Kept as long as the letter.';

create table coalition.letter_addressee (
    letter  uuid not null,
    version int  not null,
    number  int  not null check (number > 0),
    body    text not null check (length(body) between 1 and 200),
    name    text not null check (length(name) between 1 and 200),
    primary key (letter, version, number),
    foreign key (letter, version) references coalition.letter_version
);
comment on table coalition.letter_addressee is 'To whom one text of a letter goes: holders of public office, named with it.';
comment on column coalition.letter_addressee.letter is 'The letter.';
comment on column coalition.letter_addressee.version is 'Its text.';
comment on column coalition.letter_addressee.number is 'Its place on the letter, from 1.';
comment on column coalition.letter_addressee.body is 'Department or other body that owes the reply.';
comment on column coalition.letter_addressee.name is 'Who is addressed, with their office.';

create table coalition.letter_figure (
    letter       uuid    not null,
    version      int     not null,
    figure       text    not null check (figure ~ '^[a-z0-9.-]{1,60}$'),
    figure_value numeric not null,
    primary key (letter, version, figure),
    foreign key (letter, version) references coalition.letter_version
);
comment on table coalition.letter_figure is 'A figure that one text of a letter quotes; compared with the pack whenever it is shown.';
comment on column coalition.letter_figure.letter is 'The letter.';
comment on column coalition.letter_figure.version is 'Its text.';
comment on column coalition.letter_figure.figure is 'A key of the pack policy-figures.';
comment on column coalition.letter_figure.figure_value is 'Its value when the text was written, in the unit of the pack.';

create table coalition.letter_step (
    letter      uuid        not null references coalition.letter,
    number      int         not null check (number > 0),
    step        text        not null check (step in ('OPEN_FOR_SIGNING', 'REVISE', 'SEND', 'WITHDRAW')),
    state       text        not null check (state in ('DRAFT', 'OPEN', 'SENT', 'WITHDRAWN')),
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    primary key (letter, number)
);
comment on table coalition.letter_step is 'A change of where a letter stands. What may follow on what is in docs/generated/letter-lifecycle.md.';
comment on column coalition.letter_step.letter is 'The letter.';
comment on column coalition.letter_step.number is 'Its place among the changes of the letter, from 1.';
comment on column coalition.letter_step.step is 'What happened.';
comment on column coalition.letter_step.state is 'Where the letter stands since.';
comment on column coalition.letter_step.recorded_at is 'When it was recorded.';
comment on column coalition.letter_step.recorded_by is 'The account that recorded it. Reason: to know who vouches for it. Kept as long as the letter.';

create table coalition.letter_invitation (
    token_hash text        primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    letter     uuid        not null,
    version    int         not null,
    member     uuid        not null references coalition.member,
    made_at    timestamptz not null,
    foreign key (letter, version) references coalition.letter_version
);
comment on table coalition.letter_invitation is 'A private address at which who may sign for an organisation reads one text of a letter and signs it.';
comment on column coalition.letter_invitation.token_hash is 'SHA-256 of the secret in the address; the secret itself is kept nowhere.';
comment on column coalition.letter_invitation.letter is 'The letter.';
comment on column coalition.letter_invitation.version is 'The text it was made for; it opens no other.';
comment on column coalition.letter_invitation.member is 'The organisation.';
comment on column coalition.letter_invitation.made_at is 'When it was made.';

create table coalition.letter_signature (
    letter    uuid        not null,
    version   int         not null,
    signed_by text        not null check (signed_by in ('ORGANISATION', 'MEMBER', 'GROUP')),
    signatory text        not null check (length(signatory) between 1 and 100),
    name      text        not null check (length(name) between 1 and 300),
    signed_as text        not null check (length(signed_as) <= 200),
    signed_on date        not null,
    source    text        not null check (length(source) <= 1000),
    signed_at timestamptz not null,
    primary key (letter, version, signed_by, signatory),
    foreign key (letter, version) references coalition.letter_version
);
comment on table coalition.letter_signature is 'Somebody signed one text of a letter. It holds no private person''s name: who signs for an organisation stands here by their post.';
comment on column coalition.letter_signature.letter is 'The letter.';
comment on column coalition.letter_signature.version is 'The text that was signed.';
comment on column coalition.letter_signature.signed_by is 'ORGANISATION of the coalition, MEMBER of the House of Commons, or GROUP of parliamentarians.';
comment on column coalition.letter_signature.signatory is 'Its key: of the organisation here, of the member or group in its pack.';
comment on column coalition.letter_signature.name is 'The name as it stands on the letter.';
comment on column coalition.letter_signature.signed_as is 'The post of who signed for an organisation; may be empty.';
comment on column coalition.letter_signature.signed_on is 'The day it was signed.';
comment on column coalition.letter_signature.source is 'Where the signature can be seen; empty where it was given here.';
comment on column coalition.letter_signature.signed_at is 'When it was recorded.';

create table coalition.letter_frozen (
    letter  uuid        primary key references coalition.letter,
    version int         not null,
    content text        not null,
    sha256  text        not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    sent_on date        not null,
    sent_at timestamptz not null,
    sent_by uuid        not null,
    foreign key (letter, version) references coalition.letter_version
);
comment on table coalition.letter_frozen is 'A letter as it went. Nothing of it can be changed: the database refuses, and its hash is in the record.';
comment on column coalition.letter_frozen.letter is 'The letter.';
comment on column coalition.letter_frozen.version is 'The text that went.';
comment on column coalition.letter_frozen.content is 'Everything that stands on it as canonical JSON (RFC 8785).';
comment on column coalition.letter_frozen.sha256 is 'SHA-256 of the content; the database computes it again and refuses another.';
comment on column coalition.letter_frozen.sent_on is 'The day it went; reply clocks run from it.';
comment on column coalition.letter_frozen.sent_at is 'When it was frozen.';
comment on column coalition.letter_frozen.sent_by is 'The account that sent it. Reason: to know who vouches for it. Kept as long as the letter.';

create table coalition.letter_reply (
    letter      uuid        not null references coalition.letter_frozen,
    addressee   int         not null check (addressee > 0),
    replied_on  date        not null,
    replied_by  text        not null check (length(replied_by) between 1 and 200),
    words       text        not null check (length(words) <= 2000),
    source      text        not null check (length(source) between 1 and 1000),
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    primary key (letter, addressee)
);
comment on table coalition.letter_reply is 'A reply to a letter that went from here; it stops the clock of its addressee.';
comment on column coalition.letter_reply.letter is 'The letter.';
comment on column coalition.letter_reply.addressee is 'Whose clock it stops: the place on the letter.';
comment on column coalition.letter_reply.replied_on is 'The day of the reply.';
comment on column coalition.letter_reply.replied_by is 'Department or holder of a public office who replied.';
comment on column coalition.letter_reply.words is 'What it says, in a sentence; may be empty.';
comment on column coalition.letter_reply.source is 'Where it can be read.';
comment on column coalition.letter_reply.recorded_at is 'When it was recorded.';
comment on column coalition.letter_reply.recorded_by is 'The account that recorded it. Reason: to know who vouches for it. Kept as long as the letter.';

create function coalition.refuse_to_change() returns trigger language plpgsql as $$
begin
    raise exception 'A letter is only ever added to: % % is refused.', tg_op, tg_table_name;
end $$;
comment on function coalition.refuse_to_change is 'Refuses to change or remove what belongs to a letter.';

create function coalition.refuse_once_frozen() returns trigger language plpgsql as $$
begin
    if exists (select 1 from coalition.letter_frozen f where f.letter = new.letter) then
        raise exception 'The letter is frozen: % is refused.', tg_table_name;
    end if;
    return new;
end $$;
comment on function coalition.refuse_once_frozen is 'Refuses to add a text, an addressee, a figure, an invitation or a signature to a letter that went.';

create trigger only_added before update or delete on coalition.letter_version for each row execute function coalition.refuse_to_change();
create trigger only_added before update or delete on coalition.letter_addressee for each row execute function coalition.refuse_to_change();
create trigger only_added before update or delete on coalition.letter_figure for each row execute function coalition.refuse_to_change();
create trigger only_added before update or delete on coalition.letter_signature for each row execute function coalition.refuse_to_change();
create trigger only_added before update or delete on coalition.letter_frozen for each row execute function coalition.refuse_to_change();
create trigger never_emptied before truncate on coalition.letter_frozen for each statement execute function coalition.refuse_to_change();
create trigger frozen_is_frozen before insert on coalition.letter_version for each row execute function coalition.refuse_once_frozen();
create trigger frozen_is_frozen before insert on coalition.letter_addressee for each row execute function coalition.refuse_once_frozen();
create trigger frozen_is_frozen before insert on coalition.letter_figure for each row execute function coalition.refuse_once_frozen();
create trigger frozen_is_frozen before insert on coalition.letter_invitation for each row execute function coalition.refuse_once_frozen();
create trigger frozen_is_frozen before insert on coalition.letter_signature for each row execute function coalition.refuse_once_frozen();

grant select, insert on coalition.letter, coalition.letter_version, coalition.letter_addressee, coalition.letter_figure, coalition.letter_step,
    coalition.letter_invitation, coalition.letter_signature, coalition.letter_frozen, coalition.letter_reply
    to evenhand_casework, evenhand_campaign;
