alter table people.account add column last_signed_in_at timestamptz;
alter table people.account add column erased_on date;
comment on table people.account is 'A person who signs in. Reason: to know who acted. What is personal is erased when the pack retention says so (people.account); the identifier stays, because the record names it.';
comment on column people.account.last_signed_in_at is 'When they last signed in; null before the first time.';
comment on column people.account.erased_on is 'The day what is personal was erased, and the key with it; null until then.';
comment on column people.account.email_index is 'Personal: a keyed hash of the address, to find the account without reading it.';
comment on column people.account.password_hash is 'Personal: PBKDF2 hash of the password.';
alter table people.account add constraint erased_means_empty
    check (erased_on is null or (subject_key = '' and name_sealed = '' and email_sealed = '' and password_hash = ''));

create policy erased_is_gone on people.account as restrictive for select to evenhand_casework using (erased_on is null);

drop function people.note_sign_in(uuid);
create function people.note_sign_in(of_account uuid, at timestamptz)
    returns void
    language sql volatile security definer set search_path = ''
begin atomic
    update people.account set failed_attempts = 0, locked_until = null, last_signed_in_at = at where id = of_account;
end;
comment on function people.note_sign_in is 'Forgets the wrong passwords before a right one, and notes when it was.';

create function people.erase_accounts(unused_since timestamptz, today date)
    returns table (id uuid)
    language sql volatile security definer set search_path = ''
begin atomic
    update people.account
    set subject_key = '', name_sealed = '', email_sealed = '', email_index = 'erased ' || account.id, password_hash = '', erased_on = today
    where account.erased_on is null and coalesce(account.last_signed_in_at, account.created_at) < unused_since
    returning account.id;
end;
comment on function people.erase_accounts is 'Destroys what is personal of those who have not signed in since, and their keys; says of which accounts.';
revoke execute on function people.note_sign_in, people.erase_accounts from public;
grant execute on function people.note_sign_in, people.erase_accounts to evenhand_casework;
