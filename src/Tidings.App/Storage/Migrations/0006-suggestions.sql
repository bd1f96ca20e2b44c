-- Pairs of incidents that may be one happening: for people to decide on.

create table suggestion (
    incident      text not null,        -- the one that was told first
    other         text not null,
    mention       text not null,        -- the mentions that founded them
    other_mention text not null,
    points        integer not null,     -- how much speaks for it
    line          text not null,
    owner         blob not null,
    primary key (incident, other)
) strict, without rowid;
create index suggestion_other on suggestion (other);
create index suggestion_mention on suggestion (other_mention);
create index suggestion_owner on suggestion (owner);
delete from meta where key = 'gathered';
