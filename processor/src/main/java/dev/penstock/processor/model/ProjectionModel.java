package dev.penstock.processor.model;

import dev.penstock.processor.declare.JavaName;
import java.util.List;

/**
 * A part of the documents of an index.
 *
 * @param index the record of the index
 * @param shape how the record of the part is read
 * @param paths the fields that OpenSearch is to send; none when it must send all
 */
public record ProjectionModel(JavaName index, RecordShape shape, List<String> paths) {

    /** Copies the list, so that the model can never change. */
    public ProjectionModel {
        paths = List.copyOf(paths);
    }
}
