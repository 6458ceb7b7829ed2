create table consultation.invitation (
    token_hash   text        primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    consultation uuid        not null references consultation.consultation (id),
    member       uuid        not null,
    made_at      timestamptz not null,
    made_by      uuid        not null
);
comment on table consultation.invitation is 'A private address at which an organisation of the coalition gives points and says whether it agrees. It names no person.';
comment on column consultation.invitation.token_hash is 'SHA-256 of the secret in the address; the secret itself is kept nowhere.';
comment on column consultation.invitation.consultation is 'The consultation it opens.';
comment on column consultation.invitation.member is 'The organisation it was made for (coalition.member).';
comment on column consultation.invitation.made_at is 'When it was made.';
comment on column consultation.invitation.made_by is 'The account that made it. Reason: to know who vouches for it. Kept as long as the consultation.';
grant select, insert on consultation.invitation to evenhand_casework, evenhand_campaign;

alter table consultation.point alter column recorded_by drop not null;
alter table consultation.point add column member uuid;
alter table consultation.point add constraint point_came_from_one check (num_nonnulls(recorded_by, member) = 1);
comment on column consultation.point.recorded_by is 'The account that recorded it; null where the organisation gave it itself. Reason: to know who vouches for it. Kept as long as the point.';
comment on column consultation.point.member is 'The organisation that gave it itself at its private address (coalition.member); null where a campaigner recorded it.';

alter table consultation.agreement alter column recorded_by drop not null;
alter table consultation.agreement add column member uuid;
alter table consultation.agreement add constraint agreement_came_from_one check (num_nonnulls(recorded_by, member) = 1);
comment on column consultation.agreement.recorded_by is 'The account that recorded it; null where the organisation said it itself. Reason: to know who vouches for it. Kept as long as the agreement.';
comment on column consultation.agreement.member is 'The organisation that said it itself at its private address (coalition.member); null where a campaigner recorded it.';
