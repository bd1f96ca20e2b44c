-- The version in which a tally or a claim of control was written, so that after a decision only what is new is read; and claims in the order in which they are asked for.
alter table tally add column since integer not null default 0;
alter table control add column since integer not null default 0;
create index tally_since on tally (since);
create index control_since on control (since);
drop index control_place;
create index control_place on control (place, date_first is null, date_first, owner, number);
