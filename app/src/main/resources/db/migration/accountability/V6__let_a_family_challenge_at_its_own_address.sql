-- A family that challenges at its own address is not taken back, or taken further, by anybody else.
alter table accountability.challenge add column own_link boolean not null default false;
comment on column accountability.challenge.own_link is 'Whether it was raised at the family''s own address: then only there it is taken back or further.';
