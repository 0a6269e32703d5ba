package signet.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a component of a parameter record means to a person. Optional components are of type {@link
 * java.util.Optional} or {@code boolean}; all others must be given.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {
    /** One sentence that says what it is. */
    String help();

    /** Whether it is given by position on the command line, not as {@code --name}. */
    boolean positional() default false;
}
