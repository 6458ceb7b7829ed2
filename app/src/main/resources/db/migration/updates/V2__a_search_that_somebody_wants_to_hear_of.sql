alter table updates.subscriber
    add column topic         text not null default 'UPDATES' check (topic in ('UPDATES', 'QUESTIONS')),
    add column search_sealed text not null default '',
    add column search_index  text not null default '',
    drop constraint subscriber_email_index_key,
    add unique (email_index, search_index),
    add check (topic = 'UPDATES' or state = 'GONE' or (search_sealed <> '' and search_index <> '')),
    add check (state <> 'GONE' or (search_sealed = '' and search_index = ''));
alter table updates.subscriber alter column topic drop default;
comment on table updates.subscriber is 'Who gets what by mail: updates, or news of the questions that one search finds. Each search is a row with a link of its own. What may follow on what is in docs/generated/subscriber-lifecycle.md. Who leaves is erased at once; only the hash of the link stays, so that it can be used again without an error.';
comment on column updates.subscriber.topic is 'UPDATES, or QUESTIONS that a search finds.';
comment on column updates.subscriber.search_sealed is 'The search, sealed; empty for updates and once erased.';
comment on column updates.subscriber.search_index is 'Personal: a value by which the same search of the same address is known again without being readable; empty for updates and once erased.';
grant update (search_sealed, search_index) on updates.subscriber to evenhand_casework, evenhand_campaign;

create table updates.told (
    subscriber uuid not null references updates.subscriber (id),
    question   text not null check (length(question) between 1 and 100),
    standing   text not null check (standing in ('OPEN', 'OVERDUE', 'HOLDING', 'ANSWERED', 'CORRECTED', 'WITHDRAWN')),
    primary key (subscriber, question, standing)
);
comment on table updates.told is 'Of which question, and where it stood, somebody was told, or which they had found when they confirmed. So nothing is told twice. Deleted when they leave.';
comment on column updates.told.subscriber is 'The search of somebody.';
comment on column updates.told.question is 'Personal: House, session and number of a question that the search found; it hints at the search.';
comment on column updates.told.standing is 'Where it stood.';
grant select, insert, delete on updates.told to evenhand_casework, evenhand_campaign;
