-- Which release brought a figure: it is cited by its dataset's citation. Of figures that are stored already, the newest
-- release of their dataset is taken; those that people recorded belong to theirs.
alter table reported_statistic add column release_id bigint references release;
update reported_statistic set release_id = (
  select max(release.id)
  from release
  join dataset on dataset.id = release.dataset_id
  where dataset.ref = case
    when reported_statistic.ref like 'ucdp-country-year:%' then 'dataset:ucdp-country-years'
    when reported_statistic.ref like 'ucdp-conflict-year:%' then 'dataset:ucdp-conflicts'
    when reported_statistic.ref like 'ucdp-dyad-year:%' then 'dataset:ucdp-dyads'
    else 'dataset:desk' end);
create index reported_statistic_release on reported_statistic (release_id);

-- What people record is not cited as the sample that a store began with: they say in casus.desk what to cite.
update dataset set publisher = null, licence = null, citation = null, description = 'What a desk records itself.'
where ref = 'dataset:desk' and citation = 'Casus, sample of a desk''s records: two attacks by the Islamic State in January 2022.';

-- How organised UCDP's list says that an actor is, and what its kind was inferred from.
alter table actor add column organisation varchar(10) check (organisation = any (array['FORMAL', 'INFORMAL', 'COMMUNAL', 'GOVERNMENT']));
alter table actor add column kind_basis varchar(6) check (kind_basis = any (array['LISTED', 'NAME', 'DYADS']));

-- The number by which a source names a country that has another one now.
alter table place add column country_code varchar(20);
