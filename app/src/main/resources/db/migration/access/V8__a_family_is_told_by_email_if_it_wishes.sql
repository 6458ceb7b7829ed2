-- A family that wishes to be told leaves an address with its link; it goes as soon as the link, the agreement or the wish does.
alter table access.family_link
    add column email_sealed  text,
    add column email_left_at timestamptz,
    add constraint email_left_at_some_time check ((email_sealed is null) = (email_left_at is null)),
    add constraint no_email_of_a_link_that_ended check (ended_on is null or email_sealed is null);
comment on column access.family_link.email_sealed is 'Personal. Where the family wishes to be told what is decided, sealed with the key of the request; null where it left none. Reason: their own wish.';
comment on column access.family_link.email_left_at is 'Since when they wish it: what was decided before is not told.';
grant update (email_sealed, email_left_at) on access.family_link to evenhand_casework;

create function access.erase_family_emails(ran_out_before date)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    update access.family_link set email_sealed = null, email_left_at = null
    where family_link.email_sealed is not null and family_link.expires_on < ran_out_before
    returning family_link.id;
end;
comment on function access.erase_family_emails is 'Forgets the addresses of families whose link ran out before a day, and says of which links.';
revoke execute on function access.erase_family_emails from public;
grant execute on function access.erase_family_emails to evenhand_casework;
