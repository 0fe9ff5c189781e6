-- Every write raises data_version in its transaction; when that commits, this tells whoever listens, with the new version.
create function casus_data_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('casus_data', new.version::text);
  return null;
end
$$;
create trigger data_changed after update on data_version for each row execute function casus_data_changed();
