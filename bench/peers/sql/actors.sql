select id, ref, name, kind
from actor
where id = any($1::bigint[])
