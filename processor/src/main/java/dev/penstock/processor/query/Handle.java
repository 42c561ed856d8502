package dev.penstock.processor.query;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/**
 * A field in generated code.
 *
 * @param type what it is declared as: has no more than what makes sense for the field
 * @param code an expression that makes it
 */
record Handle(TypeName type, CodeBlock code) {}
