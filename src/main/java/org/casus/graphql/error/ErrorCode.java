package org.casus.graphql.error;

/** What can be wrong with a request: the {@code extensions.code} of every error that Casus answers. */
public enum ErrorCode {
    /** The document is no GraphQL. */
    INVALID_SYNTAX,
    /** The document does not fit the schema: an unknown field, a missing argument, a wrong type. */
    INVALID_DOCUMENT,
    /** A variable is missing or does not fit its type. */
    INVALID_VARIABLE,
    /** The document has several operations and none was chosen, or one that is not there. */
    UNKNOWN_OPERATION,
    /** A value cannot be read, such as a date that is none. */
    INVALID_VALUE,
    /** An input is wrong in some fields: extensions.violations names them all. Nothing was stored. */
    INVALID_INPUT,
    /** The record was changed since it was seen, or is there and says something else. */
    CONFLICT,
    /** The actor was merged into another one, which answers in its place. */
    ALREADY_MERGED,
    /** The record came with a published dataset, and those are not edited. */
    PUBLISHED_RECORD,
    /** A file cannot be imported; the message says why. */
    IMPORT_REFUSED,
    /** A range is upside down: from lies after to, or a box's south lies north of its north. */
    INVALID_RANGE,
    /** A cursor is no cursor of this list and order. */
    INVALID_CURSOR,
    /** first or last is larger than a page may be. */
    PAGE_TOO_LARGE,
    /** Arguments that cannot stand together, such as first and last. */
    INVALID_ARGUMENTS,
    /** A filter is nested too deep or has too many parts. */
    FILTER_TOO_LARGE,
    /** A list has more values than it may. */
    TOO_MANY_VALUES,
    /** A ref or id was asked for that no record has. */
    NOT_FOUND,
    /** A ref or id was asked for of a record that was removed. */
    REMOVED,
    /** No country has this code or name. */
    UNKNOWN_COUNTRY,
    /** Several records have this name, and nobody has said that they are the same. */
    AMBIGUOUS,
    /** No actor has this ref or name. */
    UNKNOWN_ACTOR,
    /** No place has this ref. */
    UNKNOWN_PLACE,
    /** No conflict has this ref. */
    UNKNOWN_CONFLICT,
    /** No dyad has this ref. */
    UNKNOWN_DYAD,
    /** No source has this ref. */
    UNKNOWN_SOURCE,
    /** No dataset has this ref. */
    UNKNOWN_DATASET,
    /** The dataset has no such release. */
    UNKNOWN_RELEASE,
    /** No event has this ref. */
    UNKNOWN_EVENT,
    /** No first-level administrative unit has this name. */
    UNKNOWN_ADMIN1,
    /** No event is classified by this scheme and code. */
    UNKNOWN_CLASSIFICATION,
    /** No reported statistic has this indicator. */
    UNKNOWN_INDICATOR,
    /** A grouping that cannot be: no dimension, too many, one twice, or two of time. */
    INVALID_GROUPING,
    /** Gaps were to be filled and there is no time dimension. */
    FILL_GAPS_NEEDS_TIME,
    /** The answer would have too many rows. */
    TOO_MANY_ROWS,
    /** There is no credential where one is needed, or it is none that this server knows, or not any more. */
    UNAUTHENTICATED,
    /** The credential's role may not do this. */
    FORBIDDEN,
    /** The client sent wrong credentials too often; a credential is looked at again after a while. */
    TOO_MANY_ATTEMPTS,
    /** The database cannot be reached; the same request may be answered in a few seconds. */
    STORE_UNAVAILABLE,
    /** The document has more characters than it may. */
    DOCUMENT_TOO_LONG,
    /** The document has more tokens than it may. */
    TOO_MANY_TOKENS,
    /** More fields stand below each other than may. */
    TOO_DEEP,
    /** The operation has more fields than it may. */
    TOO_MANY_FIELDS,
    /** The operation has more aliases than it may. */
    TOO_MANY_ALIASES,
    /** The operation has more directives than it may. */
    TOO_MANY_DIRECTIVES,
    /** The operation may read more rows than it may ask for. */
    TOO_COSTLY,
    /** The schema was asked for, and this server does not tell it. */
    INTROSPECTION_OFF,
    /** The body of the request has more bytes than it may. */
    BODY_TOO_LARGE,
    /** The request did not come in time. */
    REQUEST_TIMEOUT,
    /** The server is asked by a name that it does not serve. */
    UNKNOWN_HOST,
    /** The answer has more bytes than it may. */
    ANSWER_TOO_LARGE,
    /** The server is busy; the same request can be answered later. */
    OVERLOADED,
    /** The client has more connections open than it may. */
    TOO_MANY_CONNECTIONS,
    /** No document with this hash is known. */
    PERSISTED_QUERY_NOT_FOUND,
    /** The server runs only listed documents, and this one is not listed. */
    DOCUMENT_NOT_TRUSTED,
    /** The operation took longer than it may, and was ended. */
    DEADLINE_EXCEEDED,
    /** The operation was ended because the server is going down. */
    SHUTTING_DOWN,
    /** The client runs as many operations as it may. */
    TOO_MANY_OPERATIONS,
    /** The HTTP request is no GraphQL request. */
    BAD_REQUEST,
    /** Casus failed; its log says why, under the id in the message. */
    INTERNAL_ERROR
}
