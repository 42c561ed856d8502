/** Records with keys of types whose equal values have several texts, or that Java does not tell. */
@NullMarked
package dev.penstock.it.keys;

import org.jspecify.annotations.NullMarked;
