/** The house rules, each a test: which code may see which, how things are called, how large they get. */
@NullMarked
package dev.penstock.house;

import org.jspecify.annotations.NullMarked;
