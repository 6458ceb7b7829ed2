-- Who moved away, or wants no help any more, has waited at least until then, and no longer.
alter table equity.wait add column closed_on date;
comment on column equity.wait.closed_on is 'The day on which the request was closed; null while it is open, and where that was before this column was.';
-- What was urgent left for another procedure at once: nobody waited for an answer here.
delete from equity.wait where layer = 'OUTSIDE_LAYERS';
