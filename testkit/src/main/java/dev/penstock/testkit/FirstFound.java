package dev.penstock.testkit;

import java.io.IOException;
import java.util.List;
import liquibase.resource.CompositeResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;

/** Files of several places, of which the first counts that has one. Liquibase by itself refuses a file that two places have. */
final class FirstFound extends CompositeResourceAccessor {

    private static final String CLASS_PATH = "^classpath\\*?:/?";

    private final List<ResourceAccessor> places;

    FirstFound(List<ResourceAccessor> places) {
        super(places);
        this.places = List.copyOf(places);
    }

    @Override
    public List<Resource> getAll(String path) throws IOException {
        return first(place -> place.getAll(path.replaceFirst(CLASS_PATH, "")));
    }

    @Override
    public List<Resource> search(String path, boolean recursive) throws IOException {
        return first(place -> place.search(path.replaceFirst(CLASS_PATH, ""), recursive));
    }

    @Override
    public List<Resource> search(String path, SearchOptions options) throws IOException {
        return first(place -> place.search(path.replaceFirst(CLASS_PATH, ""), options));
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private List<Resource> first(Search search) throws IOException {
        for (ResourceAccessor place : places) {
            List<Resource> found = search.in(place);
            if (found != null && !found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private interface Search {
        List<Resource> in(ResourceAccessor place) throws IOException;
    }
}
