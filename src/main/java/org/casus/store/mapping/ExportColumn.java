package org.casus.store.mapping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a field that exports have as a column, at its place among the others. Of a reference, the column has the other
 * record's ref.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ExportColumn {

    /** Its HXL hashtag (hxlstandard.org, 1.1). */
    String hxl();

    /** Its name, where that is not the one of the table's column; of a reference, that has no "_id". */
    String name() default "";

    /** The path from the record's GraphQL type to what says the same, where that is not the field's own. */
    String field() default "";
}
