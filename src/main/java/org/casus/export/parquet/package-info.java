/**
 * Writes files of Apache Parquet (parquet.apache.org/docs/file-format), as much of the format as tables of Casus need:
 * texts, numbers, days, instants, truths and lists of texts, by pages of version 1, dictionaries and gzip. Numbers of
 * fields, types and encodings are those of its {@code parquet.thrift}.
 */
package org.casus.export.parquet;
