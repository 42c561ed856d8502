package dev.penstock.runtime.postgres;

/**
 * What a failure means for a person.
 *
 * @param fact what is wrong, without a full stop
 * @param remedy what to do, as a sentence
 * @param passing whether it may pass by itself
 */
record Diagnosis(String fact, String remedy, boolean passing) {

    static Diagnosis toMend(String fact, String remedy) {
        return new Diagnosis(fact, remedy, false);
    }

    static Diagnosis passing(String fact, String remedy) {
        return new Diagnosis(fact, remedy, true);
    }
}
