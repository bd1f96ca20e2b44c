-- What is kept for ever: the journal, the documents as captured, the stories and mentions read from them.

create table entry (
    sequence integer primary key,
    id       text not null unique,
    kind     text not null,
    subject  text not null,
    payload  text not null,
    previous text not null,
    digest   text not null
) strict;
create index entry_subject on entry (subject, kind);
create trigger entry_is_not_changed before update on entry begin select raise(abort, 'entries of the journal are never changed'); end;
create trigger entry_is_not_deleted before delete on entry begin select raise(abort, 'entries of the journal are never deleted'); end;

create table document (
    sha256     text primary key,
    path       text not null,           -- the first in ordinal order of the paths it was found at
    media_type text not null,
    address    text,
    captured   text,
    length     integer not null,        -- of the bytes
    content    blob not null,           -- the bytes, deflated
    reader     text not null            -- the digest of the program and data files that read it
) strict;

create table document_path (
    path   text not null,
    sha256 text not null references document on delete cascade,
    primary key (path, sha256)
) strict, without rowid;
create index document_path_sha256 on document_path (sha256);

create table issue (
    path     text not null,
    place    text not null,
    code     text not null,
    reason   text not null,
    document text not null,             -- the digest of the document; empty when it could not be opened
    primary key (path, place, code, reason)
) strict, without rowid;
create index issue_document on issue (document);

create table story (
    number          integer primary key,
    id              text not null unique,
    document        text not null references document on delete cascade,
    start           integer not null,
    "end"           integer not null,
    kind            text not null,
    language        text not null,
    headline        text,
    headline_start  integer,
    headline_end    integer,
    byline          text,
    outlet          text,
    dateline        text,
    published       text,
    published_basis text,
    holes           text,
    text            text not null,
    print           blob not null       -- what lineage remembers of the story
) strict;
create index story_document on story (document);
create index story_published on story (published, id);

-- Words for scripts that part them by blanks; three-letter pieces for those that do not, or that join small words to others.
create virtual table story_words using fts5 (headline, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
create virtual table story_pieces using fts5 (headline, text, content = '', contentless_delete = 1, tokenize = 'trigram');

create table mention (
    id         text primary key,
    story      text not null references story (id) on delete cascade,
    start      integer not null,
    "end"      integer not null,
    kind       text not null,
    stance     text not null,
    date_first text,
    date_last  text,
    day        text,                    -- by which mentions are handed on in time: when it happened, else when it was told
    line       text not null            -- as mentions.ndjson has it
) strict;
create index mention_story on mention (story, start);
create index mention_day on mention (day, id);
create index mention_kind on mention (kind, date_first);

-- What is put together from these, and can be thrown away and put together again.

create table lineage (
    story    text not null,
    of_story text not null,
    relation text not null,
    line     text not null,
    primary key (story, of_story, relation)
) strict, without rowid;
create index lineage_of on lineage (of_story);

create table family_story (
    family text not null,
    story  text not null primary key
) strict, without rowid;
create index family_story_family on family_story (family);

create table incident (
    id             text primary key,
    kind           text not null,
    status         text not null,
    date_first     text,
    date_last      text,
    families       integer not null,
    mentions       integer not null,
    first_reported text,
    line           text not null
) strict;
create index incident_date on incident (date_first, id);

create table incident_mention (
    mention  text not null primary key,
    incident text not null references incident on delete cascade
) strict, without rowid;
create index incident_mention_incident on incident_mention (incident);

create table incident_place (
    place    text not null,             -- the gazetteer's id, else the words in lower case
    incident text not null references incident on delete cascade,
    name     text not null,
    primary key (place, incident)
) strict, without rowid;
create index incident_place_incident on incident_place (incident);

create table incident_party (
    party    text not null,             -- the gazetteer's id, else the words in lower case
    role     text not null,             -- actor, target
    incident text not null references incident on delete cascade,
    name     text not null,
    primary key (party, role, incident)
) strict, without rowid;
create index incident_party_incident on incident_party (incident);

create table tally (
    number integer primary key,
    line   text not null
) strict;

create table control (
    number     integer primary key,
    place      text not null,
    holder     text not null,
    date_first text,
    mention    text not null,
    line       text not null
) strict;
create index control_place on control (place, date_first);

create table agreement (
    id   text primary key,
    line text not null
) strict, without rowid;

create table obligation (
    id         text primary key,
    agreement  text,
    compliance text not null,
    line       text not null
) strict, without rowid;

create table dispute (
    id   text primary key,
    line text not null
) strict, without rowid;

create table dispute_mention (
    mention text not null,
    dispute text not null references dispute on delete cascade,
    primary key (mention, dispute)
) strict, without rowid;
