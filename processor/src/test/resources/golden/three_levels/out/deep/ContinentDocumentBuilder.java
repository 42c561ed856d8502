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
                fields.required("code", ScalarType.STRING),
                fields.list("countries", this::country));
    }

    private Country country(DocumentFields fields) {
        return new Country(
                fields.required("id", ScalarType.INTEGER),
                fields.required("name", ScalarType.STRING),
                fields.optional("population", ScalarType.LONG),
                fields.list("regions", this::region),
                fields.required("regionCount", ScalarType.LONG));
    }

    private Region region(DocumentFields fields) {
        return new Region(
                fields.required("id", ScalarType.INTEGER),
                fields.required("name", ScalarType.STRING),
                fields.list("cities", this::city),
                fields.required("harbours", ScalarType.INTEGER));
    }

    private Region.City city(DocumentFields fields) {
        return new Region.City(
                fields.required("id", ScalarType.INTEGER),
                fields.required("harbour", ScalarType.BOOLEAN));
    }
}
