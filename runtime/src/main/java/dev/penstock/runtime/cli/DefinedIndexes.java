package dev.penstock.runtime.cli;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.RecordColumn;
import dev.penstock.runtime.Penstock;
import java.util.List;
import java.util.Map;

/** The indexes that are defined: on the class path, or in a lock. */
interface DefinedIndexes {

    DefinedIndexes ON_CLASS_PATH = new DefinedIndexes() {

        @Override
        public List<IndexDefinition> definitions() {
            return Penstock.definitionsOnClassPath();
        }

        @Override
        public Map<String, List<RecordColumn>> recordColumns() {
            return Penstock.recordColumnsOnClassPath(definitions());
        }
    };

    /** The definitions, by name. */
    List<IndexDefinition> definitions();

    /** The columns that the record of each index is read from, by the index's name. */
    Map<String, List<RecordColumn>> recordColumns();
}
