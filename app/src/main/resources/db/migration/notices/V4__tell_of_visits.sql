-- What is proposed, moved, confirmed or called off of a visit is told to the setting, the specialist whom the setting answers, and a family that wishes it.
alter table notices.notice drop constraint notice_kind_check;
alter table notices.notice add constraint notice_kind_check check (kind in (
    'REQUEST_RECEIVED', 'REQUEST_TO_DECIDE', 'DECIDED', 'DUTY_MISSED', 'PROVIDER_CHANGES', 'VISIT', 'VISIT_ANSWERED',
    'FAMILY_DECIDED', 'FAMILY_PROVIDER_CHANGES', 'FAMILY_VISIT'));
comment on column notices.notice.request is 'The request it is about; of a visit to a whole setting, which has none, the visit.';
comment on column notices.notice.about is 'Which of that kind: the state and how often it was reached, a recommendation, a change of provider, a visit and which of its changes.';
