package names;

import dev.penstock.annotation.Id;
import org.jspecify.annotations.NullMarked;

/** Hides java.lang.String in this package, from the generated code as well. */
@NullMarked
record String(@Id int select) {}
