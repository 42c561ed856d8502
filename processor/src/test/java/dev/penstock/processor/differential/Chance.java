package dev.penstock.processor.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws from a seed. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        // Seeds that are next to each other begin alike.
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** A number from {@code least} to {@code most}. */
    int number(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> List<T> some(List<T> of, int most) {
        return shuffled(of).subList(0, Math.min(most, of.size()));
    }

    <T> List<T> shuffled(List<T> of) {
        List<T> copy = new ArrayList<>(of);
        Collections.shuffle(copy, random);
        return copy;
    }
}
