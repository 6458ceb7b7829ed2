create table coalition.member (
    id             uuid        primary key,
    name           text        not null check (length(name) between 1 and 200),
    name_key       text        not null unique,
    sector         text        not null check (sector in ('CHARITY', 'PROFESSIONAL_BODY', 'PROFESSIONAL_ASSOCIATION', 'TRADE_UNION', 'PARENTS', 'TRADE_ASSOCIATION', 'NETWORK', 'OTHER')),
    nation         text        check (nation in ('UNITED_KINGDOM', 'ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND')),
    website        text        not null check (length(website) <= 300),
    may_be_named   boolean     not null,
    requested_on   date        not null,
    subject_key    text        not null,
    contact_sealed text        not null,
    recorded_at    timestamptz not null,
    check ((subject_key = '') = (contact_sealed = ''))
);
comment on table coalition.member is 'An organisation that asked to join the coalition here, or was entered from a list of signatories. Those known from public pages are in the pack coalition-members and never mixed with these.';
comment on column coalition.member.id is 'Identifier; what the record names.';
comment on column coalition.member.name is 'Its public name.';
comment on column coalition.member.name_key is 'The name without case, signs and a leading “The”, so that it stands here once.';
comment on column coalition.member.sector is 'What kind of organisation.';
comment on column coalition.member.nation is 'Where it works; null where nobody said.';
comment on column coalition.member.website is 'Its public address; may be empty.';
comment on column coalition.member.may_be_named is 'Whether it agreed to be named in public.';
comment on column coalition.member.requested_on is 'The day it asked, or signed.';
comment on column coalition.member.subject_key is 'The key its contact is sealed with, itself sealed; empty where there is none.';
comment on column coalition.member.contact_sealed is 'Personal, sealed: who may sign for it, in what post, and their address; empty where there is none or it was erased.';
comment on column coalition.member.recorded_at is 'When it was recorded.';

create table coalition.member_move (
    member      uuid        not null references coalition.member,
    number      int         not null check (number > 0),
    change      text        not null check (change in ('CONFIRM', 'REFUSE', 'LEAVE', 'RETURN')),
    standing    text        not null check (standing in ('REQUESTED', 'CONFIRMED', 'REFUSED', 'LEFT')),
    happened_on date        not null,
    evidence    text        not null check (length(evidence) between 1 and 1000),
    source      text        not null check (length(source) between 1 and 1000),
    signed_as   text        not null check (length(signed_as) <= 200),
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    primary key (member, number)
);
comment on table coalition.member_move is 'A change of where an organisation stands. What may follow on what is in docs/generated/membership-lifecycle.md.';
comment on column coalition.member_move.member is 'The organisation.';
comment on column coalition.member_move.number is 'Its place among the changes of the organisation, from 1.';
comment on column coalition.member_move.change is 'What happened.';
comment on column coalition.member_move.standing is 'Where it stands since.';
comment on column coalition.member_move.happened_on is 'The day it happened; members of a day are counted by it.';
comment on column coalition.member_move.evidence is 'What shows it.';
comment on column coalition.member_move.source is 'Where that can be seen.';
comment on column coalition.member_move.signed_as is 'The post of who signed for the organisation, never a name; may be empty.';
comment on column coalition.member_move.recorded_at is 'When it was recorded.';
comment on column coalition.member_move.recorded_by is 'The account that recorded it. Reason: to know who vouches for it. Kept as long as the change.';

grant select, insert on coalition.member, coalition.member_move to evenhand_casework, evenhand_campaign;
grant update (subject_key, contact_sealed) on coalition.member to evenhand_casework, evenhand_campaign;
