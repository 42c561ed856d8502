package dev.penstock.runtime.changes;

/**
 * An {@code inet} or {@code cidr}.
 *
 * @param address the address as the server writes it, of IPv4 or IPv6
 * @param prefix how many bits name the network; 32 or 128 when the server names none
 */
public record NetworkAddress(String address, int prefix) {}
