package dev.penstock.client.query;

/** A field that counts more or less than others. */
record WeightedField<S>(String path, float weight) implements WordsField<S> {

    @Override
    public String expression() {
        return path + "^" + weight;
    }
}
