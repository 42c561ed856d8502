/** A record whose root table and whose relation's table are partitioned, the latter at two levels. */
@NullMarked
package dev.penstock.it.partitions;

import org.jspecify.annotations.NullMarked;
