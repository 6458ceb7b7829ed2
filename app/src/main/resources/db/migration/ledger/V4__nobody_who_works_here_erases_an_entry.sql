-- Contents are erased by one function only (personal.erase_entries), when the pack retention says so. The logins of the product, which write
-- entries, change none of them.
revoke update (content, salt) on ledger.entry from evenhand_casework;
revoke update (content, salt) on ledger.campaign_entry from evenhand_campaign;

comment on column ledger.entry.content is 'Personal where it leads to a child: what was recorded, as canonical JSON (RFC 8785), exactly the text that is committed to: when, who, for whom, what, to what, as identifiers and codes. Reason: to show later what was done and who looked. Empty where it was erased.';
comment on column ledger.entry.salt is 'Personal as the content: under what it is committed, 32 random bytes. Erased together with it, so that nobody can test a guess.';
