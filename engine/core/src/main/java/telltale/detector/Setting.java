package telltale.detector;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Describes one setting of a detector: a component of its record. The name in recipes is the
/// component's in snake_case; the default is what the record's constructor without arguments gives.
///
/// Types: `int`, `long`, `double`, `boolean`, an enum, `String`, or a list of detectors.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
    /// What it does, in one sentence.
    String help();

    /// The unit of a number: "rows", "sigma"; empty where it has none.
    String unit() default "";

    /// The least number allowed.
    double min() default Double.NEGATIVE_INFINITY;

    /// The greatest number allowed.
    double max() default Double.POSITIVE_INFINITY;

    /// What 0 stands for where 0 is not a number but a choice: "from the data", "all rows".
    String zero() default "";

    /// Whether 0 stands for a choice made from the training, which is also written `auto`; where
    /// not, 0 turns something off.
    boolean automatic() default true;
}
