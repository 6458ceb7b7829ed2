alter table mail.message add column is_urgent boolean not null default false;
comment on column mail.message.is_urgent is 'Whether somebody''s safety may hang on its coming soon: it leaves before all other mail and is held back by no share.';
-- Whoever queues mail says it; only what was queued before is known not to be.
alter table mail.message alter column is_urgent drop default;

create index message_urgent_idx on mail.message (next_try_at) where state = 'QUEUED' and is_urgent;
