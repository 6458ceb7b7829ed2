-- What a person asks for besides a child: a group, or their own practice; and how they would like to be helped.
alter table access.request
    add column kind             text,
    add column wished_mode      text,
    add column support_mode     text,
    add column individual_asked boolean not null default false;
comment on column access.request.kind is 'CHILD, GROUP (several children with the same need, none of them named) or PRACTICE (how a setting works with everybody).';
comment on column access.request.wished_mode is 'How the asker would like to be helped: a code of the pack access-terms; null where they leave it to the service.';
comment on column access.request.support_mode is 'How the service helps: a code of the pack access-terms; null until it is decided.';
comment on column access.request.individual_asked is 'Whether individual help was asked for although the thresholds offer none in this layer.';

-- What a request from before this is about stands only in its sealed answers; what it was offered tells the three apart.
update access.request
set kind = case offer when 'WHOLE_SETTING' then 'PRACTICE' when 'COHORT_GROUP' then 'GROUP' else 'CHILD' end;
alter table access.request alter column kind set not null;
alter table access.request add constraint request_kind_check check (kind in ('CHILD', 'GROUP', 'PRACTICE'));
alter table access.request add constraint individual_help_is_for_a_child check (not individual_asked or kind = 'CHILD');
grant update (support_mode) on access.request to evenhand_casework;

-- A person may have begun several forms. The form is named by them together with it: nobody takes another's form by naming it.
alter table access.draft drop constraint draft_pkey;
alter table access.draft add primary key (person, form_token);

-- What the family said is a row of its own, because it may change: asked later, withdrawn. Every change stands in the record.
create table access.consent (
    request        uuid        primary key references access.request (id),
    setting        uuid        not null,
    given_by       text        check (given_by in ('PARENT', 'YOUNG_PERSON')),
    given_on       date,
    given_how      text        check (given_how in ('IN_PERSON', 'BY_TELEPHONE', 'IN_WRITING')),
    covers         text        check (covers in ('ASK', 'ASK_AND_SHARE')),
    missing_reason text,
    recorded_at    timestamptz not null,
    withdrawn_on   date,
    withdrawn_by   text        check (withdrawn_by in ('FAMILY', 'SETTING')),
    constraint said_or_not_yet check (num_nonnulls(given_by, given_on, given_how, covers) in (0, 4)
        and (given_by is null) = (missing_reason is not null)),
    constraint only_what_was_given_is_withdrawn
        check ((withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null or given_by is not null))
);
comment on table access.consent is 'Whether the family of a child agreed to a request. Erased with what is personal in the request.';
comment on column access.consent.request is 'The request about one child.';
comment on column access.consent.setting is 'The setting that asked them.';
comment on column access.consent.given_by is 'Who agreed: a parent or carer, or the young person; null while nobody has.';
comment on column access.consent.given_on is 'The day they agreed.';
comment on column access.consent.given_how is 'How they were asked.';
comment on column access.consent.covers is 'What they agreed to: that the service is asked, or also that it may speak with others who help.';
comment on column access.consent.missing_reason is 'Why the request could go before they agreed: a code of the pack access-terms.';
comment on column access.consent.recorded_at is 'When it was entered.';
comment on column access.consent.withdrawn_on is 'The day they took it back.';
comment on column access.consent.withdrawn_by is 'Who entered that: the family by their own link, or the setting they told.';
alter table access.consent enable row level security;
alter table access.consent force row level security;
create policy those_concerned_see on access.consent for select to evenhand_casework
    using (exists (select from access.request r where r.id = consent.request));
create policy setting_records on access.consent for insert to evenhand_casework
    with check (setting = evenhand.acting_organisation() and exists (select from access.request r where r.id = consent.request));
create policy setting_changes on access.consent for update to evenhand_casework
    using (setting = evenhand.acting_organisation()) with check (setting = evenhand.acting_organisation());
create policy owner_migrates on access.consent to current_user using (true) with check (true);
grant select, insert on access.consent to evenhand_casework;
grant update (given_by, given_on, given_how, covers, missing_reason, recorded_at, withdrawn_on, withdrawn_by) on access.consent
    to evenhand_casework;

create or replace function access.erase_request(of_request uuid, today date)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    delete from access.consent c where c.request = of_request;
    update access.request set subject_key = '', answers_sealed = '', erased_on = today
    where request.id = of_request and request.erased_on is null
    returning request.id;
end;
