-- Trigrams find a word within a text, in any language and in the middle of another word, as the filter "text" means it; a
-- full-text index finds whole words of one language. The extension comes with PostgreSQL, and whoever owns the database may
-- create it. Where it is not there, or may not be created, texts are looked through as before.
do $$
begin
  create extension if not exists pg_trgm;
  create index event_title_trigrams on event using gin (title gin_trgm_ops);
  create index event_notes_trigrams on event using gin (notes gin_trgm_ops);
  create index report_headline_trigrams on report using gin (headline gin_trgm_ops);
exception
  when insufficient_privilege or undefined_file or undefined_object or feature_not_supported then
    raise notice 'pg_trgm cannot be created (%); texts are looked through without an index', sqlerrm;
end
$$;
