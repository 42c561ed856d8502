package dev.penstock.client.query;

/** How a score becomes less with the distance from where it is best. */
public enum Decay {
    /** Slowly at first, then fast, then slowly: the bell. */
    GAUSS,
    /** Fast at first, then slowly. */
    EXP,
    /** Evenly, to nothing. */
    LINEAR
}
