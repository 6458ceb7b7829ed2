create index entry_refused_idx on ledger.entry (number) where kind = 'EmergencyRefused';
