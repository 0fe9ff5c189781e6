select e.*
from event e
where e.prio_grid between ? and ? and e.latitude between ? and ? and 2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(e.latitude - ?) / 2), 2) + cos(radians(?)) * cos(radians(e.latitude)) * power(sin(radians(e.longitude - ?) / 2), 2)))) <= ? and e.place_id in (select id from place where place_precision = any(?))
order by round(1000 * (2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(e.latitude - ?) / 2), 2) + cos(radians(?)) * cos(radians(e.latitude)) * power(sin(radians(e.longitude - ?) / 2), 2)))))), e.date_start, e.id
limit ?;

select count(*)
from event e
where e.prio_grid between ? and ? and e.latitude between ? and ? and 2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(e.latitude - ?) / 2), 2) + cos(radians(?)) * cos(radians(e.latitude)) * power(sin(radians(e.longitude - ?) / 2), 2)))) <= ? and e.place_id in (select id from place where place_precision = any(?));

select e.*
from event e
where e.prio_grid between ? and ? and e.latitude between ? and ? and 2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(e.latitude - ?) / 2), 2) + cos(radians(?)) * cos(radians(e.latitude)) * power(sin(radians(e.longitude - ?) / 2), 2)))) <= ?
order by round(1000 * (2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(e.latitude - ?) / 2), 2) + cos(radians(?)) * cos(radians(e.latitude)) * power(sin(radians(e.longitude - ?) / 2), 2)))))), e.id
limit ?;

select e.*
from event e
where e.prio_grid between ? and ? and e.latitude between ? and ? and (e.longitude >= ? or e.longitude <= ?)
order by e.title desc, e.id desc
limit ?;

select version from data_version where id = 1;

select * from place where id = any(?);
