package telltale.detector;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says what a detector is, once, for the window, the command line, the server and the docs.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface About {
    /// The name in recipes and on the command line, in snake_case. It never changes.
    String id();

    /// The name in the window, such as "Modified z-score".
    String title();

    /// What it finds, in one sentence.
    String finds();

    /// Other names under which the field knows it, in lower case: `iforest`, `lof`.
    String[] aliases() default {};

    /// What it finds well.
    String strengths() default "";

    /// What it does not find, or mistakes for an anomaly.
    String weaknesses() default "";

    /// Time it takes: order of growth, and a figure on two cores.
    String cost() default "";

    /// Where it comes from: authors, year, DOI.
    String paper();
}
