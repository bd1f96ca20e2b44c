-- Whom each story comes from: its outlet, who owns it, which agency it names, who signed it.
alter table story add column origins text not null default '[]';
