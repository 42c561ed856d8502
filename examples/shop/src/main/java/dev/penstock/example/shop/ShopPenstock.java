package dev.penstock.example.shop;

import dev.penstock.runtime.cli.Main;

/** What the shop runs in production: {@code penstock} with the shop's definitions on the class path. */
public final class ShopPenstock {

    private ShopPenstock() {}

    /** Takes the arguments of {@code penstock}; {@code run --help} explains them. */
    public static void main(String[] args) {
        Main.main(args);
    }
}
