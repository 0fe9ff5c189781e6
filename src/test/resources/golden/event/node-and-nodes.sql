select * from event where uid = any(?);

select * from actor where uid = any(?);

select * from country where uid = any(?);

select * from event where uid = any(?);

select * from conflict where uid = any(?);
