-- Those in charge and the family are told when somebody opens a record who may not see it otherwise.
alter table notices.notice drop constraint notice_kind_check;
alter table notices.notice add constraint notice_kind_check check (kind in (
    'REQUEST_RECEIVED', 'REQUEST_TO_DECIDE', 'DECIDED', 'DUTY_MISSED', 'PROVIDER_CHANGES', 'VISIT', 'VISIT_ANSWERED', 'EMERGENCY_OPENED',
    'FAMILY_DECIDED', 'FAMILY_PROVIDER_CHANGES', 'FAMILY_VISIT', 'FAMILY_EMERGENCY_OPENED'));
