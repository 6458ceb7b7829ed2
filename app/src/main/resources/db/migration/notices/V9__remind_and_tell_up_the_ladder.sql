-- Who must act is reminded of what was advised, each rung of the ladder is told, and so is who is challenged and who gets the reply.
alter table notices.notice drop constraint notice_kind_check;
alter table notices.notice add constraint notice_kind_check check (kind in (
    'REQUEST_RECEIVED', 'REQUEST_TO_DECIDE', 'DECIDED', 'DUTY_MISSED', 'DUTY_REMINDER', 'DUTY_ESCALATED',
    'CHALLENGED', 'CHALLENGE_ANSWERED', 'PROVIDER_CHANGES',
    'VISIT', 'VISIT_ANSWERED', 'EMERGENCY_OPENED', 'FAMILY_DECIDED', 'FAMILY_PROVIDER_CHANGES', 'FAMILY_VISIT', 'FAMILY_EMERGENCY_OPENED',
    'FAMILY_CHALLENGE_ANSWERED'));
