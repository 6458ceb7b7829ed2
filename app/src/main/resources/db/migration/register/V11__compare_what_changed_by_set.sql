-- A plan is kept for the next call. Where the first call of a connection changed nothing, each row before was compared with each row after from then
-- on: 20,000 with 20,000, for minutes. Never row by row, then; for one row it is no slower.
alter function register.service_reaches_elsewhere() set enable_nestloop = off;
alter function register.place_moves() set enable_nestloop = off;
