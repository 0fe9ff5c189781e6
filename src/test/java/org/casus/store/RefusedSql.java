package org.casus.store;

import java.util.List;

/**
 * Statements of H2 that make classes, reach files or other servers, or are an administrator's: no connection of the
 * pool may run one.
 */
public final class RefusedSql {

    /** FOLDER is one that may be written to. */
    public static final List<String> ALL = List.of(
            "create alias evil as 'void evil() {}'",
            "create alias evil as $$ @Code String evil() { return \"\"; } $$",
            "create alias evil for \"java.lang.System.setProperty\"",
            "create alias if not exists evil for 'java.lang.Runtime.getRuntime'",
            "create trigger evil before insert on event call 'org.example.Evil'",
            "create trigger evil before insert on event for each row as 'org.h2.api.Trigger evil() { return null; }'",
            "create trigger evil before select on event call 'org.example.Evil'",
            "create aggregate evil for 'org.example.Evil'",
            "create linked table evil('org.h2.Driver', 'jdbc:h2:mem:evil', 'sa', '', 'x')",
            "create linked table evil('javax.naming.InitialContext', 'ldap://127.0.0.1/x', '', '', 'x')",
            "create table evil (id integer) engine \"org.example.Evil\"",
            "create local temporary table evil (id integer) engine \"org.example.Evil\"",
            "create table evil (id integer)",
            "create view evil as select * from event",
            "create force view evil as select * from nothing",
            "create domain evil as integer",
            "create sequence evil",
            "create constant evil value 1",
            "create schema evil",
            "create index evil on event (title)",
            "create user evil password '' admin",
            "create role evil",
            "alter user casus_pool admin true",
            "alter user casus set password ''",
            "alter user casus_pool rename to evil",
            "drop user casus",
            "grant all on schema public to casus_pool",
            "grant alter any schema to casus_pool",
            "revoke all on event from casus_pool",
            "alter table event add column evil integer",
            "alter table event drop column title",
            "alter table event set referential_integrity false",
            "alter schema public rename to evil",
            "drop table event",
            "drop schema public cascade",
            "drop all objects",
            "drop index event_date",
            "comment on table event is 'evil'",
            "analyze",
            "call file_read('/etc/passwd')",
            "call file_read('classpath:application.properties')",
            "call file_write(x'00', 'FOLDER/evil')",
            "select * from csvread('/etc/passwd')",
            "call csvwrite('FOLDER/evil', 'select 1')",
            "call link_schema('evil', '', 'jdbc:h2:mem:evil', 'sa', '', 'PUBLIC')",
            "call cancel_session(1)",
            "call abort_session(1)",
            "call db_object_sql('USER', 'CASUS')",
            "script",
            "script to 'FOLDER/evil'",
            "runscript from '/etc/passwd'",
            "backup to 'FOLDER/evil'",
            "backup to 'private:FOLDER/evil'",
            "shutdown",
            "shutdown immediately",
            "shutdown compact",
            "checkpoint",
            "checkpoint sync",
            "set allow_literals 0",
            "set builtin_alias_override true",
            "set cache_size 1",
            "set database_event_listener 'org.example.Evil'",
            "set db_close_delay 1000",
            "set default_lock_timeout 0",
            "set default_table_type 1",
            "set exclusive true",
            "set ignorecase true",
            "set java_object_serializer 'org.example.Evil'",
            "set lock_mode 0",
            "set max_memory_rows 1",
            "set max_operation_memory 1",
            "set mode Oracle",
            "set default_null_ordering low",
            "set query_statistics true",
            "set referential_integrity false",
            "set trace_level_file 4",
            "set trace_level_system_out 4",
            "set write_delay 10000",
            "set retention_time 0",
            "set authenticator true",
            "insert into deferred_index values ('evil', 'create alias evil as ''void evil() {}''')",
            "update deferred_index set definition = 'create alias evil as ''void evil() {}'''",
            "delete from flyway_schema_history",
            "truncate table flyway_schema_history",
            "merge into deferred_index key (name) values ('evil', 'x')");

    /** H2's states: administrator's rights or others are needed. */
    public static final List<String> STATES = List.of("90040", "90096");

    private RefusedSql() {}

    /** All of them, for this folder. */
    public static List<String> in(java.nio.file.Path folder) {
        return ALL.stream().map(sql -> sql.replace("FOLDER", folder.toString())).toList();
    }
}
