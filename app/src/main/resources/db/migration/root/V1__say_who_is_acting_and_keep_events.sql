-- Who is acting: set by the application at the start of every transaction, empty otherwise.
create function evenhand.acting_organisation() returns uuid
    language sql stable
    return nullif(current_setting('evenhand.organisation', true), '')::uuid;
comment on function evenhand.acting_organisation() is 'The organisation on whose behalf this transaction runs; null when nobody acts.';

create function evenhand.acting_person() returns uuid
    language sql stable
    return nullif(current_setting('evenhand.person', true), '')::uuid;
comment on function evenhand.acting_person() is 'The account on whose behalf this transaction runs; null when nobody acts.';

grant usage on schema evenhand to evenhand_casework, evenhand_campaign;

create schema events;
comment on schema events is 'Events on their way from one module to another. They carry identifiers and codes, never personal data.';

create table events.event_publication (
    id                     uuid        primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
comment on table events.event_publication is 'One row for each event and listener, written in the transaction of the change; deleted once handled. The layout is Spring Modulith''s.';
comment on column events.event_publication.id is 'Identifier of the publication.';
comment on column events.event_publication.listener_id is 'Which method is to hear of it.';
comment on column events.event_publication.event_type is 'The class of the event.';
comment on column events.event_publication.serialized_event is 'The event as JSON: identifiers, codes and dates.';
comment on column events.event_publication.publication_date is 'When it happened.';
comment on column events.event_publication.completion_date is 'When the listener had dealt with it.';
comment on column events.event_publication.status is 'Where it stands.';
comment on column events.event_publication.completion_attempts is 'How often the listener was called.';
comment on column events.event_publication.last_resubmission_date is 'When it was last tried again.';
create index event_publication_serialized_event_hash_idx on events.event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on events.event_publication (completion_date);

grant usage on schema events to evenhand_casework, evenhand_campaign;
grant select, insert, update, delete on events.event_publication to evenhand_casework, evenhand_campaign;
