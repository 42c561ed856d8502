package dev.penstock.example.shop.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What people and articles are called in the sample shop. */
final class Names {

    private static final List<String> FIRST = words("""
            Ada Alan Amara Anton Barbara Bruno Carla Chidi Clara Daniel Diego Edith Elena Emil Farah Felix Fiona Frida
            George Grace Hana Henry Hugo Ida Imani Ines Isaac Jana Jonas Julia Kofi Lara Leo Lina Luca Maja Marie Mateo
            Mila Nadia Nora Oscar Paula Priya Rosa Ruth Samir Sofia Theo Vera Viktor Wanda Yuki Zara
            """);
    private static final List<String> LAST = words("""
            Adeyemi Andersen Bauer Becker Bianchi Costa Dubois Eriksen Ferrari Fischer Garcia Haddad Hansen Hughes
            Ivanova Jansen Kaya Keller Kim Kowalski Larsen Lopez Marin Meyer Mori Moreau Murphy Nakamura Novak Okafor
            Olsen Osei Patel Petrov Ricci Romano Rossi Santos Schmidt Silva Singh Smith Sorensen Suzuki Tanaka Vogel
            Walsh Weber Wilson Wong Young Zimmer
            """);
    private static final List<String> LOOKS = words("""
            Blue Green Red White Black Oak Walnut Linen Wool Copper Steel Glass
            """);
    private static final List<String> THINGS = words("""
            Mug Teapot Lamp Chair Stool Table Shelf Blanket Cushion Curtain Rug Vase Clock Mirror Basket Tray Bowl Plate
            Kettle Pan
            """);
    private static final List<String> PRAISE = List.of(
            "Exactly what I was looking for.",
            "Well made, and it arrived a day early.",
            "My second one, and surely not the last.",
            "Looks even better than in the picture.");
    private static final List<String> DOUBTS = List.of(
            "Fine, but smaller than I thought.",
            "It does what it should.",
            "The colour is not quite that of the picture.",
            "Arrived late, and the box was dented.");

    private Names() {}

    static String person(Random random) {
        return FIRST.get(random.nextInt(FIRST.size())) + " " + LAST.get(random.nextInt(LAST.size()));
    }

    /** What somebody who gives so many stars says; null for nothing. */
    static @Nullable String comment(int stars, Random random) {
        List<String> comments = stars >= 4 ? PRAISE : DOUBTS;
        return random.nextInt(4) == 0 ? null : comments.get(random.nextInt(comments.size()));
    }

    /** The first articles of the shop; there are no more than {@code LOOKS} times {@code THINGS}. */
    static List<Article> articles(int count) {
        Random random = new Random(1);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String look = LOOKS.get(i / THINGS.size());
            String thing = THINGS.get(i % THINGS.size());
            String sku = "%s-%s-%03d".formatted(look.substring(0, 2), thing.substring(0, 2), i + 1);
            BigDecimal price = BigDecimal.valueOf(490 + 100L * random.nextInt(80) + 10L * random.nextInt(10), 2);
            articles.add(new Article(sku.toUpperCase(Locale.ROOT), look + " " + thing, price));
        }
        return articles;
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** Something on offer. */
    record Article(String sku, String name, BigDecimal price) {}
}
