select ref, id from actor where ref = any(?);

select version from data_version where id = 1;

select a.id, a.ref, a.name, false as acronym
from actor a
union all
select a.id, a.ref, n.name, n.kind = 'ACRONYM'
from actor_name n
join actor a on a.id = n.actor_id;

select ref, id from actor where ref = any(?);

select version from data_version where id = 1;

select other_id from actor_relation where kind = 'SAME_AS' and actor_id = any(?)
union
select actor_id from actor_relation where kind = 'SAME_AS' and other_id = any(?);

select version from data_version where id = 1;

select a1_0.id,a1_0.kind,a1_0.kind_basis,a1_0.name,a1_0.ref,a1_0.organisation,a1_0.uid,a1_0.version from actor a1_0 where a1_0.uid=?;
