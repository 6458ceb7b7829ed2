-- The other side and the family are told that the clock of something that was advised stands still, and that it goes on.
alter table notices.notice drop constraint notice_kind_check;
alter table notices.notice add constraint notice_kind_check check (kind in (
    'REQUEST_RECEIVED', 'REQUEST_TO_DECIDE', 'DECIDED', 'DUTY_MISSED', 'DUTY_REMINDER', 'DUTY_ESCALATED',
    'CHALLENGED', 'CHALLENGE_ANSWERED', 'DUTY_CLOCK', 'PROVIDER_CHANGES',
    'VISIT', 'VISIT_ANSWERED', 'EMERGENCY_OPENED', 'FAMILY_DECIDED', 'FAMILY_PROVIDER_CHANGES', 'FAMILY_VISIT', 'FAMILY_EMERGENCY_OPENED',
    'FAMILY_CHALLENGE_ANSWERED', 'FAMILY_DUTY_CLOCK'));
