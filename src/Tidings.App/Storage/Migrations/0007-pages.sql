-- The pieces of text that there are, so that words that are shorter than a piece can be looked for as those that begin with them.
create virtual table story_piece_term using fts5vocab (story_pieces, row);

-- Lists in order of id without reading the rows themselves.
create index dispute_id on dispute (id);
