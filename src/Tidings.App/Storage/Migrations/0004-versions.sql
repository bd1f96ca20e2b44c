-- What changed each time the record was put together, so that users of an export can ask what is new since theirs.

create table version (
    number integer primary key,         -- from 1
    head   text not null,               -- the digest of the journal's last entry
    reader text not null,               -- the digest of the program and data files that put it together
    digest text not null                -- of what came out
) strict;

create table change (
    version integer not null references version,
    what    text not null,              -- incident, dispute, agreement, obligation
    id      text not null,
    change  text not null,              -- appeared, changed, withdrawn
    why     text not null,
    before  text,                       -- the line until then; null when it appeared
    primary key (version, what, id)
) strict, without rowid;
create index change_id on change (what, id, version);
