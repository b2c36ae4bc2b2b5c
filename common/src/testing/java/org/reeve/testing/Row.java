package org.reeve.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rows of SECURITY.md's catalogue whose flaw a test, or every test of a class, proves absent. RowsTest holds both together. */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Row {
    /** Their numbers: {@code A12}. */
    String[] value();
}
