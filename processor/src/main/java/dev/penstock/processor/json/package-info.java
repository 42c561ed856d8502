/**
 * JSON values: written for definitions, read from what users write in annotations and resources.
 *
 * <p>Text enters, values leave, and the other way round. Members keep their order, numbers their digits. Knows no other
 * room.
 *
 * <p>Read {@link dev.penstock.processor.json.Json} first.
 */
@NullMarked
package dev.penstock.processor.json;

import org.jspecify.annotations.NullMarked;
