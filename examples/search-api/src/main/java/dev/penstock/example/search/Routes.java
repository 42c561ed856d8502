package dev.penstock.example.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.penstock.client.IndexMissingException;
import dev.penstock.client.SearchException;
import dev.penstock.client.Suggestion;
import dev.penstock.example.catalog.ProductQuery.Fields;
import dev.penstock.example.catalog.ProductSummary;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which request is answered by what. */
final class Routes implements HttpHandler {

    private static final Pattern PRODUCT = Pattern.compile("/products/(\\d{1,18})");

    private final ProductSearch products;

    Routes(ProductSearch products) {
        this.products = products;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                answerOrExplain(exchange);
            } else {
                answer(exchange, 405, ProductJson.error("only GET is answered"));
            }
        }
    }

    private void answerOrExplain(HttpExchange exchange) throws IOException {
        try {
            route(exchange);
        } catch (BadRequestException e) {
            answer(exchange, 400, ProductJson.error(String.valueOf(e.getMessage())));
        } catch (IndexMissingException e) {
            answer(exchange, 503, ProductJson.error("the catalog is not there yet"));
        } catch (SearchException e) {
            answer(exchange, 502, ProductJson.error("the search does not work now"));
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        Matcher product = PRODUCT.matcher(path);
        if (path.equals("/products")) {
            answer(exchange, 200, ProductJson.page(products.find(ProductParameters.of(query))));
        } else if (path.equals("/products.ndjson")) {
            stream(exchange, ProductParameters.of(query));
        } else if (path.equals("/suggestions")) {
            Suggestion<Fields> meant = products.meant(query.getOrDefault("q", ""));
            answer(
                    exchange,
                    200,
                    ProductJson.suggestions(products.meantBy(meant).suggestions(meant)));
        } else if (product.matches()) {
            Optional<JsonNode> found =
                    products.get(Long.parseLong(product.group(1))).map(ProductJson::whole);
            answer(
                    exchange,
                    found.isPresent() ? 200 : 404,
                    found.orElse(ProductJson.error("there is no such product")));
        } else {
            answer(exchange, 404, ProductJson.error("there is nothing here; /products is"));
        }
    }

    /** As many as there are, a page of them in memory. */
    private void stream(HttpExchange exchange, ProductParameters wanted) throws IOException {
        try (Stream<ProductSummary> all = products.all(wanted)) {
            Iterator<ProductSummary> next = all.iterator();
            boolean some = next.hasNext(); // what goes wrong goes wrong before the answer has begun
            exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            while (some) {
                body.write((ProductJson.summary(next.next()) + "\n").getBytes(StandardCharsets.UTF_8));
                some = next.hasNext();
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, JsonNode json) throws IOException {
        byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> query(@Nullable String text) {
        Map<String, String> query = new HashMap<>();
        if (text != null && !text.isEmpty()) {
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                query.put(
                        URLDecoder.decode(name, StandardCharsets.UTF_8),
                        URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return query;
    }
}
