-- A family that left an address is told what is decided, and who takes over.
alter table notices.notice drop constraint notice_kind_check;
alter table notices.notice add constraint notice_kind_check check (kind in (
    'REQUEST_RECEIVED', 'REQUEST_TO_DECIDE', 'DECIDED', 'DUTY_MISSED', 'PROVIDER_CHANGES', 'FAMILY_DECIDED', 'FAMILY_PROVIDER_CHANGES'));
comment on column notices.notice.recipient is 'The organisation whose person is told; for a family, the setting that asked for them.';
comment on column notices.notice.account is 'The account that is told; for a family, which has none, the identifier of its request.';
