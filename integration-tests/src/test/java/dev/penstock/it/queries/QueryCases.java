package dev.penstock.it.queries;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** All searches. */
public final class QueryCases {

    private QueryCases() {}

    /** The searches, each with a name of its own. */
    public static List<QueryCase> all() {
        return Stream.of(
                        ValueCases.all(),
                        ValueCases.times(),
                        ValueCases.texts(),
                        ValueCases.others(),
                        TextCases.all(),
                        StructureCases.objects(),
                        StructureCases.maps(),
                        StructureCases.places(),
                        StructureCases.combinations(),
                        ScoreCases.fields(),
                        ScoreCases.scores(),
                        SearchCases.orders(),
                        SearchCases.searches(),
                        GuideCases.all())
                .flatMap(Collection::stream)
                .toList();
    }
}
