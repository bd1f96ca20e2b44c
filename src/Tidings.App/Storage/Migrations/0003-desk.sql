-- Who may read and decide where the record is served to other machines.
create table account (
    name text primary key,              -- in lower case
    role text not null,                 -- reader, reviewer, administrator
    hash text not null                  -- of the password, salted and slow
) strict, without rowid;

-- What is looked at first by people who decide: the least certain.
create index mention_doubt on mention (json_extract(line, '$.confidence'));

-- Few entries are decisions of people, and every page that shows them asks for just these.
create index entry_review on entry (sequence) where kind = 'review';

-- Lists newest first, and their counts, without reading the rows themselves.
create index incident_newest on incident (date_first desc, id, date_last, kind, status, families);
create index incident_kind on incident (kind, status, date_first desc, id);
create index story_newest on story (published desc, id, kind, language, outlet);
create index mention_said on mention (json_extract(line, '$.attributed_to.id'), date_first desc, id);

-- Areas that users drew or took from elsewhere: districts, and who is said to hold them.
create table boundary (
    number integer primary key,
    name   text not null,
    holder text,                        -- a party's name or gazetteer id; null for a mere outline
    since  text,                        -- the days between which it holds; open where null
    until  text,
    source text not null,               -- the file that it came from
    rings  text not null                -- lists of longitude and latitude in turn
) strict;
