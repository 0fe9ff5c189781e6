select a1_0.id,a1_0.kind,a1_0.kind_basis,a1_0.name,a1_0.ref,a1_0.organisation,a1_0.uid,a1_0.version from actor a1_0 where a1_0.uid=?;

select ranked.viewer, ranked.events, ranked.first_date, ranked.last_date, ranked.best,
    a.*
from (
    select viewer, opponent, count(*) as events, min(date_start) as first_date,
        max(date_start) as last_date, sum(deaths_best) as best,
        row_number() over (
            partition by viewer
            order by count(*) desc, max(date_start) desc, opponent) as place
    from (
        select distinct me.actor_id as viewer, other.actor_id as opponent, e.id, e.date_start,
            e.deaths_best
        from participation me
        join participation other on other.event_id = me.event_id
        join event e on e.id = me.event_id
        where me.actor_id = any(?)
          and other.actor_id <> me.actor_id
          and me.role <> 'PRESENT'
          and other.role <> 'PRESENT'
          and (me.side <> other.side
            or (me.side is null or other.side is null)
              and (me.role = 'PERPETRATOR' and other.role = 'TARGET'
                or me.role = 'TARGET' and other.role = 'PERPETRATOR'))) met
    group by viewer, opponent) ranked
join actor a on a.id = ranked.opponent
where ranked.place <= ?
order by ranked.viewer, ranked.place;

select r.actor_id as viewer, 'OUT' as direction, r.kind as relation, r.valid_from, r.valid_to,
    a.*
from actor_relation r
join actor a on a.id = r.other_id
where r.actor_id = any(?)
union all
select r.other_id, 'IN', r.kind, r.valid_from, r.valid_to, a.*
from actor_relation r
join actor a on a.id = r.actor_id
where r.other_id = any(?);
