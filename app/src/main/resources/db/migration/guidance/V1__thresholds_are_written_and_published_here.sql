create schema guidance;
comment on schema guidance is 'Thresholds that are written and published in this installation. Those that came with the product are the pack of the same name. Holds nothing of any child.';
grant usage on schema guidance to evenhand_casework, evenhand_campaign;

create table guidance.threshold_version (
    number       bigint      generated always as identity primary key,
    version      text        not null unique check (version ~ '^[0-9A-Za-z][0-9A-Za-z.+-]{0,39}$'),
    area         text        not null check (area ~ '^(\d{3})?$'),
    effective    date        not null,
    ends         boolean     not null check (not ends or area <> ''),
    terms        text        not null,
    based_on     text        not null,
    content      text        not null check (octet_length(content) <= 262144 and (content = '') = ends),
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    organisation uuid        not null,
    published_by uuid        not null,
    published_at timestamptz not null
);
comment on table guidance.threshold_version is 'A table of thresholds that was published here, or the end of a local variation. Public. Never changed and never removed: requests were decided by it.';
comment on column guidance.threshold_version.number is 'In which order they were published. Of two that take effect on one day the later counts.';
comment on column guidance.threshold_version.version is 'What it is called, in addresses and with every request that was decided by it.';
comment on column guidance.threshold_version.area is 'The authority whose local variation it is; empty for the national table.';
comment on column guidance.threshold_version.effective is 'The first day on which requests are decided by it.';
comment on column guidance.threshold_version.ends is 'Whether it ends the local variation of its area.';
comment on column guidance.threshold_version.terms is 'The version of the pack that gives its codes their names, says who usually helps, and makes the promises it keeps.';
comment on column guidance.threshold_version.based_on is 'The version it was made from.';
comment on column guidance.threshold_version.content is 'Rows and worked examples as canonical JSON, exactly the text that was hashed.';
comment on column guidance.threshold_version.sha256 is 'SHA-256 of the content, which the record names too.';
comment on column guidance.threshold_version.organisation is 'The organisation that published it.';
comment on column guidance.threshold_version.published_by is 'The account that published it. Reason: to know who answers for it. Kept as long as the row.';
comment on column guidance.threshold_version.published_at is 'When.';
create index threshold_version_effective_idx on guidance.threshold_version (area, effective);

alter table guidance.threshold_version enable row level security;
alter table guidance.threshold_version force row level security;
create policy everybody_reads on guidance.threshold_version for select to evenhand_casework, evenhand_campaign using (true);
create policy own_name_only on guidance.threshold_version for insert to evenhand_casework
    with check (organisation = evenhand.acting_organisation() and published_by = evenhand.acting_person());
create policy owner_migrates on guidance.threshold_version to current_user using (true) with check (true);
grant select on guidance.threshold_version to evenhand_casework, evenhand_campaign;
grant insert on guidance.threshold_version to evenhand_casework;

create table guidance.threshold_draft (
    id           uuid        primary key,
    organisation uuid        not null,
    area         text        not null check (area ~ '^(\d{3})?$'),
    based_on     text        not null,
    content      text        not null check (octet_length(content) between 2 and 262144),
    edition      int         not null check (edition > 0),
    edited_by    uuid        not null,
    edited_at    timestamptz not null
);
comment on table guidance.threshold_draft is 'A table of thresholds that is being written. Seen by its organisation only. Removed when it is published or discarded.';
comment on column guidance.threshold_draft.id is 'Identifier; what the record names.';
comment on column guidance.threshold_draft.organisation is 'Whose draft it is.';
comment on column guidance.threshold_draft.area is 'The authority whose local variation it is to be; empty for the national table.';
comment on column guidance.threshold_draft.based_on is 'The version it was made from.';
comment on column guidance.threshold_draft.content is 'Rows and worked examples as canonical JSON.';
comment on column guidance.threshold_draft.edition is 'How often it was saved. Who changes an older one is told, and overwrites nothing.';
comment on column guidance.threshold_draft.edited_by is 'The account that saved it last. Reason: to ask them. Goes with the draft.';
comment on column guidance.threshold_draft.edited_at is 'When it was saved last.';

alter table guidance.threshold_draft enable row level security;
alter table guidance.threshold_draft force row level security;
create policy own_drafts on guidance.threshold_draft to evenhand_casework
    using (organisation = evenhand.acting_organisation()) with check (organisation = evenhand.acting_organisation());
create policy owner_migrates on guidance.threshold_draft to current_user using (true) with check (true);
grant select, insert, update (content, edition, edited_by, edited_at), delete on guidance.threshold_draft to evenhand_casework;
