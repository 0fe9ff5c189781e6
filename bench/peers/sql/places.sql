select id, name, latitude, longitude
from place
where id = any($1::bigint[])
