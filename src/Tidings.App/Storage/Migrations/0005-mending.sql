-- What lets one story be put together with the rest without reading the rest. All of it can be thrown away and made anew.

-- By what tellings that may be of one happening are looked up.
create table placed (
    mention  text primary key,
    story    text not null,
    kind     text not null,             -- as decided
    narrow   integer not null,          -- whether its date means few days
    day      integer not null,          -- days since the first of the year 1; 0 when not known
    words    integer not null,          -- a digest of what copies of it have too
    original text                       -- the text that it goes back to where one was translated
) strict, without rowid;
create index placed_time on placed (kind, narrow, day);
create index placed_story on placed (story);
create index placed_words on placed (words);
create index placed_original on placed (original) where original is not null;

-- What is told story by story and put in order by place, series or party.
create table laid (
    shelf  integer not null,
    key    blob not null,               -- UTF-16, the higher byte first: in ordinal order
    story  text not null,
    number integer not null,
    value  text not null,
    primary key (shelf, key, story, number)
) strict, without rowid;
create index laid_story on laid (story, shelf);

-- What each row was put together from: an incident, a story, a place, a series, obligations.
alter table incident add column owner blob not null default x'';
alter table tally add column owner blob not null default x'';
alter table control add column owner blob not null default x'';
alter table agreement add column owner blob not null default x'';
alter table obligation add column owner blob not null default x'';
alter table dispute add column owner blob not null default x'';
create index incident_owner on incident (owner);
create index tally_owner on tally (owner, number);
create index control_owner on control (owner, number);
create index agreement_owner on agreement (owner);
create index obligation_owner on obligation (owner);
create index dispute_owner on dispute (owner);

create index lineage_translation on lineage (story) where relation = 'translation';
create index lineage_excerpt on lineage (story) where relation = 'excerpt';
create index entry_digest on entry (digest);
delete from meta where key = 'gathered';
create index dispute_mention_dispute on dispute_mention (dispute);
