/** The promises of the whole, each a named test on real servers. */
@NullMarked
package dev.penstock.it;

import org.jspecify.annotations.NullMarked;
