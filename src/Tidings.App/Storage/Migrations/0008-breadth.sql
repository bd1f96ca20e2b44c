-- How long a telling can be met by later ones, in three steps in place of two: 0 a day or two, 1 up to a month or not known, 2 more.
drop index placed_time;
alter table placed rename column narrow to breadth;
create index placed_time on placed (kind, breadth, day);
delete from meta where key = 'gathered';
