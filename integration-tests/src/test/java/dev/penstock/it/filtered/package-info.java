/** Records that read only some of the rows of their tables. */
@NullMarked
package dev.penstock.it.filtered;

import org.jspecify.annotations.NullMarked;
