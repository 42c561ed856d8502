package dev.penstock.processor.declare;

import java.util.Optional;

/**
 * A record that is to be a part of the documents of an index.
 *
 * @param record the record
 * @param of what its annotation names
 * @param index the record of the index; empty when it is none
 * @param searched whether there is a class that searches the index
 * @param parts these two, and all that they are made of
 * @param origin where the annotation names it
 */
public record ProjectionDeclaration(
        RecordDeclaration record,
        JavaName of,
        Optional<RecordDeclaration> index,
        boolean searched,
        Declarations parts,
        Origin origin) {}
