package deep;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Continent} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class ContinentDocumentBuilder implements DocumentBuilder<Continent> {

    /** Makes a builder. */
    public ContinentDocumentBuilder() {}

    @Override
    public Continent build(DocumentFields fields) {
        return new Continent(
                ScalarType.STRING.required(fields, "code"),
                fields.list("countries", this::country));
    }

    private Country country(DocumentFields fields) {
        return new Country(
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.STRING.required(fields, "name"),
                ScalarType.LONG.optional(fields, "population"),
                fields.list("regions", this::region),
                ScalarType.LONG.required(fields, "regionCount"));
    }

    private Region region(DocumentFields fields) {
        return new Region(
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.STRING.required(fields, "name"),
                fields.list("cities", this::city),
                ScalarType.INTEGER.required(fields, "harbours"));
    }

    private Region.City city(DocumentFields fields) {
        return new Region.City(
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.BOOLEAN.required(fields, "harbour"));
    }
}
